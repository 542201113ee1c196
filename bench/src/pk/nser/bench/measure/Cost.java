package pk.nser.bench.measure;

import java.util.List;
import java.util.Locale;

/**
 * What a piece of work cost.
 *
 * @param seconds processor time of the process that did it and of its children, user and system
 * @param databaseSeconds processor time of the whole database cluster meanwhile; 0 when none ran
 * @param peakBytes most memory of the process that was ever resident (VmHWM); 0 when it was not a process of its own
 */
public record Cost(double seconds, double databaseSeconds, long peakBytes) {
    static final double MEBIBYTE = 1 << 20;

    public Cost {
        if (peakBytes < 0) {
            throw new IllegalArgumentException("no negative memory: " + peakBytes);
        }
    }

    /** The middle of each of the three, by itself. */
    public static Cost median(List<Cost> costs) {
        return new Cost(
                Spread.of(costs.stream().map(Cost::seconds).toList()).median(),
                Spread.of(costs.stream().map(Cost::databaseSeconds).toList()).median(),
                costs.stream().mapToLong(Cost::peakBytes).max().orElse(0));
    }

    /** Processor seconds for people: the process, and after a plus the database. */
    String processor() {
        return databaseSeconds < 0.005
                ? String.format(Locale.ROOT, "%.2f", seconds)
                : String.format(Locale.ROOT, "%.2f + %.2f", seconds, databaseSeconds);
    }

    /** Memory for people; nothing when it is not known. */
    String memory() {
        return peakBytes == 0 ? "" : String.format(Locale.ROOT, "%,.0f MiB", peakBytes / MEBIBYTE);
    }
}
