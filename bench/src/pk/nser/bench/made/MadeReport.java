package pk.nser.bench.made;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import pk.nser.bench.measure.Section;

/**
 * How made cubes compare with counted ones.
 *
 * @param compared numbers that were compared
 * @param faults what differs; empty when nothing does
 */
public record MadeReport(String release, long households, long compared, double secondsToMake, List<String> faults)
        implements Section {
    public MadeReport {
        faults = List.copyOf(faults);
    }

    @Override
    public String name() {
        return "made";
    }

    @Override
    public Object json() {
        return this;
    }

    @Override
    public boolean passed() {
        return faults.isEmpty();
    }

    @Override
    public void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%ncubes made without a database in %.1f s, against those counted for release %s (%,d households): %s%n",
                secondsToMake,
                release,
                households,
                faults.isEmpty() ? String.format(Locale.ROOT, "all %,d numbers are the same", compared) : "DIFFERENT");
        faults.forEach(fault -> out.println("- " + fault));
    }
}
