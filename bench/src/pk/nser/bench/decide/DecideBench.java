package pk.nser.bench.decide;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Section;
import pk.nser.bench.product.Asked;
import pk.nser.db.grant.Decision;

/**
 * How long one decision takes ({@link Permit}), each by itself: what a mean would hide. Microseconds, no ratio.
 *
 * @param p50 to {@code p999} quantiles in microseconds
 */
public record DecideBench(int decisions, double p50, double p99, double p999) implements Section {
    /** Decisions before the first that counts. */
    private static final int WARM_UP = 200_000;

    private static final int COUNTED = 1_000_000;

    /** Hundred microseconds, the goal of p99. */
    private static final double GOAL_MICROS = 100;

    /** Measures; asks for no product. */
    public static void measure(Asked asked, Report report) {
        report.add(measured());
    }

    private static DecideBench measured() {
        Permit permit = Permit.standard();
        long[] nanos = new long[COUNTED];
        for (int i = -WARM_UP; i < COUNTED; i++) {
            long began = System.nanoTime();
            Decision decision = permit.decide();
            long took = System.nanoTime() - began;
            if (!(decision instanceof Decision.Permit)) {
                throw new IllegalStateException("measured is a permit, not " + decision);
            }
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        return new DecideBench(COUNTED, micros(nanos, 0.5), micros(nanos, 0.99), micros(nanos, 0.999));
    }

    private static double micros(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e3;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "decide: %,d permits, each %.1f us in the middle, %.1f us at the 99th percentile (goal %.0f), %.1f us at the 99.9th%n",
                decisions,
                p50,
                p99,
                GOAL_MICROS,
                p999);
    }

    @Override
    public Object json() {
        return Map.of("decisions", decisions, "p50Micros", p50, "p99Micros", p99, "p999Micros", p999);
    }
}
