package pk.nser.bench.step;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a command tells of its progress where nobody sits at a terminal: a line {@code STEP ...} when a step begins,
 * {@code STEP: 1,200 of 3,000 UNIT, 120 a second, ...} every ten seconds, {@code STEP: 3,000 UNIT in 9 s} at its end.
 */
public final class Phases {
    private static final Pattern BEGINS = Pattern.compile("(.+) \\.\\.\\.");
    private static final Pattern STANDS = Pattern.compile("(.+): ([\\d,]+)(?: of [\\d,]+)? (.+), [\\d,]+ a second.*");
    private static final Pattern ENDS =
            Pattern.compile("(.+?)(?:: ([\\d,]+) (.+))? in \\d+ (?:s|min \\d+ s|h \\d+ min)");

    private final List<Phase> phases = new ArrayList<>();
    private String name = "";
    private String unit = "";
    private double began;
    private long done;
    private double toldAt;
    private List<Double> rates = new ArrayList<>();

    /**
     * Takes the next line.
     *
     * @param at seconds since the command was started
     */
    public void line(double at, String line) {
        Matcher begins = BEGINS.matcher(line);
        Matcher stands = STANDS.matcher(line);
        Matcher ends = ENDS.matcher(line);
        if (begins.matches()) {
            end(at);
            name = begins.group(1);
            began = at;
            toldAt = at;
        } else if (stands.matches() && stands.group(1).equals(name)) {
            long now = number(stands.group(2));
            if (at > toldAt) {
                rates.add((now - done) / (at - toldAt));
            }
            done = now;
            toldAt = at;
            unit = stands.group(3);
        } else if (ends.matches() && ends.group(1).equals(name)) {
            if (ends.group(2) != null) {
                done = number(ends.group(2));
                unit = ends.group(3);
            }
            end(at);
        }
    }

    /** All of them; the last one ends with the command. */
    public List<Phase> until(double seconds) {
        end(seconds);
        return List.copyOf(phases);
    }

    private void end(double at) {
        if (!name.isEmpty()) {
            phases.add(new Phase(name, unit, at - began, done, rates));
        }
        name = "";
        unit = "";
        done = 0;
        rates = new ArrayList<>();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
