package pk.nser.bench.accuracy;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import pk.nser.bench.measure.Section;

/**
 * What the protection costs, level by level; as JSON also the file that the methodology page reads
 * ({@code web/src/methodology/accuracy.json}).
 *
 * @param measured day of the measurement, {@code YYYY-MM-DD}
 * @param households how many stand behind the release
 * @param members how many stand behind the release
 * @param data what registry it was
 * @param release id of the release
 */
public record AccuracyReport(
        String measured, long households, long members, String data, String release, List<Loss> levels)
        implements Section {
    public AccuracyReport {
        levels = List.copyOf(levels);
    }

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public Object json() {
        return this;
    }

    @Override
    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "%nreleased figures against the true counts, %s, release %s%n%n", data, release);
        out.println(
                "| level, tables | areas (too small) | cells | not collected | withheld | of these empty"
                        + " | households behind | error: median, p95 | relative: median, p95 | parts: all shown | gap then | gap else |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        levels.forEach(loss -> out.println(row(loss)));
    }

    private static String row(Loss loss) {
        return String.format(
                Locale.ROOT,
                "| %s, %s | %,d (%,d) | %,d | %s %% | %s %% | %s %% | %s | %.0f, %.0f | %s %%, %s %% | %s | %s | %s |",
                loss.areaLevel(),
                loss.kind().code(),
                loss.areas(),
                loss.tooSmall(),
                loss.cells(),
                number(loss.notCollected()),
                number(loss.withheld()),
                number(loss.empty()),
                loss.kind() == Kind.ONE_WAY ? number(loss.householdsWithheld()) + " %" : "",
                loss.absoluteMedian(),
                loss.absoluteP95(),
                number(loss.relativeMedian()),
                number(loss.relativeP95()),
                loss.parents() == 0 ? "" : number(loss.parentsWhole()) + " %",
                loss.parents() == 0 ? "" : number(loss.gapWhole()),
                loss.parents() == 0 ? "" : number(loss.gapOther()));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%,.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
