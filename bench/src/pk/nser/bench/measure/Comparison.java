package pk.nser.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Two ways of doing the same work, run in turns, so that whatever else the machine does disturbs both alike.
 *
 * @param name short, for the table
 * @param unit what is counted a second, plural
 * @param ours what our side does, in words
 * @param baseline what the other side does, in words
 * @param budget least ratio of our rate to the baseline's (performance budgets)
 */
public record Comparison(String name, String unit, String ours, String baseline, double budget) {
    /** Fewer rounds than this give no median worth telling. */
    public static final int LEAST_ROUNDS = 5;

    /** What came of a comparison: the rates of each round, and whether both sides did the same work. */
    public record Result(Comparison of, List<Double> ours, List<Double> baseline, String work, String otherWork) {
        public Result {
            ours = List.copyOf(ours);
            baseline = List.copyOf(baseline);
        }

        boolean comparable() {
            return work.equals(otherWork);
        }

        /** Our rate over the baseline's, round by round, ascending. */
        List<Double> ratios() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / baseline.get(i));
            }
            ratios.sort(null);
            return ratios;
        }

        double ratio() {
            return median(ratios());
        }

        boolean passed() {
            return comparable() && ratio() >= of.budget;
        }
    }

    /** Runs both sides once to warm up, then in turns. */
    public Result run(int rounds, Trial ourSide, Trial otherSide) throws Exception {
        if (rounds < LEAST_ROUNDS) {
            throw new IllegalArgumentException("at least " + LEAST_ROUNDS + " rounds");
        }
        String work = ourSide.run().work();
        String otherWork = otherSide.run().work();
        List<Double> ours = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int round = 0; round < rounds && Objects.equals(work, otherWork); round++) {
            boolean first = round % 2 == 0;
            Trial.Outcome mine = first ? ourSide.run() : null;
            Trial.Outcome other = otherSide.run();
            mine = mine == null ? ourSide.run() : mine;
            ours.add(mine.rate());
            others.add(other.rate());
            System.err.printf("  %s, round %d of %d: %.3f%n", name, round + 1, rounds, mine.rate() / other.rate());
            work = mine.work().equals(other.work()) ? work : mine.work();
            otherWork = mine.work().equals(other.work()) ? otherWork : other.work();
        }
        return new Result(this, ours, others, work, otherWork);
    }

    public static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1
                        ? sorted[middle]
                        : DoubleStream.of(sorted[middle - 1], sorted[middle])
                                .average()
                                .orElseThrow();
    }
}
