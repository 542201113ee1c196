package pk.nser.bench.load.drive;

import java.util.Arrays;
import java.util.Locale;

/** Exact quantiles of times, in milliseconds; every time is kept and sorted, so nothing is estimated. */
public record Tails(int count, double p50, double p90, double p95, double p99, double p999, double most) {
    /**
     * The quantiles of some times.
     *
     * @param nanos sorted here
     */
    public static Tails of(long[] nanos) {
        Arrays.sort(nanos);
        return new Tails(
                nanos.length,
                at(nanos, 0.5),
                at(nanos, 0.9),
                at(nanos, 0.95),
                at(nanos, 0.99),
                at(nanos, 0.999),
                nanos.length == 0 ? Double.NaN : nanos[nanos.length - 1] / 1e6);
    }

    /** The least time that the share {@code q} of all does not pass. */
    private static double at(long[] sorted, double q) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(q * sorted.length) - 1] / 1e6;
    }

    /** p50, p90, p99 and p99.9 for a table. */
    public String text() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f / %.2f", p50, p90, p99, p999);
    }
}
