package pk.nser.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing at two sizes, which should not change with the number of households: time per household, peaks of memory, time
 * of a tile. Within a fifth more it is within its budget; less is always.
 *
 * @param name of the measurement
 * @param cost what it was at the smaller size, in {@code unit}
 * @param grown the same at the larger size
 */
record Growth(String name, String unit, double cost, double grown) {
    private static final double MOST = 1.2;
    private static final double MICROS = 1e6;

    /** Measurements whose median is a cost already. */
    private static final List<String> COSTS = List.of(
            "import: time per household",
            "release: time per household",
            "import: peak memory",
            "release: peak memory",
            "downloads: peak memory",
            "server: memory after all levels",
            "server: peak memory");

    /** Comparisons whose rate of our side is tiles a second. */
    private static final List<String> RATES =
            List.of("tile, district z5", "tile, tehsil z8", "tile, union_council z10");

    double times() {
        return grown / cost;
    }

    boolean withinBudget() {
        return times() <= MOST;
    }

    /** What both runs measured. */
    static List<Growth> between(Results small, Results large) {
        List<Growth> all = new ArrayList<>();
        for (String name : COSTS) {
            of(name, unit(name), small, large, false).ifPresent(all::add);
        }
        for (String name : RATES) {
            of(name, "microseconds", small, large, true).ifPresent(all::add);
        }
        return all;
    }

    /** What only one of them measured, or none. */
    static List<String> missing(Results small, Results large) {
        List<String> missing = new ArrayList<>();
        for (List<String> names : List.of(COSTS, RATES)) {
            names.stream()
                    .filter(name -> !small.medians().containsKey(name)
                            || !large.medians().containsKey(name))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static String unit(String name) {
        return name.contains("memory") ? "MiB" : "microseconds";
    }

    private static Optional<Growth> of(String name, String unit, Results small, Results large, boolean rate) {
        Double before = small.medians().get(name);
        Double after = large.medians().get(name);
        return before == null || after == null
                ? Optional.empty()
                : Optional.of(new Growth(name, unit, cost(before, rate), cost(after, rate)));
    }

    private static double cost(double median, boolean rate) {
        return rate ? MICROS / median : median;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f %s | %,.1f | %.3f | <= %.2f | %s |",
                name,
                cost,
                unit,
                grown,
                times(),
                MOST,
                withinBudget() ? "within budget" : "ABOVE BUDGET");
    }
}
