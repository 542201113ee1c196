package pk.nser.bench.lookup;

import java.io.PrintStream;
import java.util.Locale;
import pk.nser.bench.measure.Section;

/**
 * Times of answers for numbers that are registered and for numbers that are not, in milliseconds.
 *
 * @param calls of each kind
 * @param rankSum probability of such ranks when both are drawn alike
 * @param welch probability of such means when both are drawn alike
 * @param faults answers that were not what was expected
 */
public record PaceReport(
        int calls,
        double foundMedian,
        double missedMedian,
        double foundMean,
        double missedMean,
        double rankSum,
        double welch,
        int faults)
        implements Section {
    /** Goal 9 of the access design. */
    private static final double SEPARABLE = 0.01;

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public Object json() {
        return this;
    }

    /** A wrong answer fails the run; a time never does. */
    @Override
    public boolean passed() {
        return faults == 0;
    }

    @Override
    public void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%nCNIC look-ups, %,d found and %,d not found in mixed order: median %.3f and %.3f ms, mean %.3f and %.3f ms;"
                        + " rank sum p = %.3f, Welch p = %.3f: %s%s%n",
                calls,
                calls,
                foundMedian,
                missedMedian,
                foundMean,
                missedMean,
                rankSum,
                welch,
                rankSum > SEPARABLE && welch > SEPARABLE ? "not separable" : "SEPARABLE",
                faults == 0 ? "" : "; " + faults + " WRONG ANSWERS");
    }
}
