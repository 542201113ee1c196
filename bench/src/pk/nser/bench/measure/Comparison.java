package pk.nser.bench.measure;

import java.util.ArrayList;
import java.util.List;

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

    /** What one side did in all rounds. */
    public record Side(List<Double> rates, List<Cost> costs, String work) {
        public Side {
            rates = List.copyOf(rates);
            costs = List.copyOf(costs);
        }

        /** One run, measured elsewhere. */
        public static Side once(Trial.Outcome outcome, Cost cost) {
            return new Side(List.of(outcome.rate()), List.of(cost), outcome.work());
        }

        double rate() {
            return Spread.of(rates).median();
        }
    }

    /** What came of a comparison. */
    public record Result(Comparison of, Side ours, Side baseline) {
        /** Whether both sides did the same work: only then is there a ratio. */
        public boolean comparable() {
            return ours.work().equals(baseline.work());
        }

        /** Our rate over the baseline's, round by round. */
        public Spread ratios() {
            if (!comparable()) {
                throw new IllegalStateException("no ratio: the sides did different work (ours: " + ours.work()
                        + "; baseline: " + baseline.work() + ")");
            }
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.rates().size(); i++) {
                ratios.add(ours.rates().get(i) / baseline.rates().get(i));
            }
            return Spread.of(ratios);
        }

        boolean withinBudget() {
            return comparable() && ratios().median() >= of.budget;
        }
    }

    /** Runs both sides once to warm up, then in turns. */
    public Result run(int rounds, Trial ourSide, Trial otherSide) throws Exception {
        if (rounds < LEAST_ROUNDS) {
            throw new IllegalArgumentException("at least " + LEAST_ROUNDS + " rounds");
        }
        Rounds measured = new Rounds(ourSide, otherSide);
        if (measured.areAlike(ourSide.run(), otherSide.run())) {
            measured.run(rounds);
        }
        return measured.result();
    }

    /** Runs each side a single time, our side first: for work of many minutes. The report says so. */
    public Result runOnce(Trial ourSide, Trial otherSide) throws Exception {
        Rounds measured = new Rounds(ourSide, otherSide);
        measured.run(1);
        return measured.result();
    }

    /** Rounds under way; they end when a side did other work than the other. */
    private final class Rounds {
        private final Meter meter = Meter.standard();
        private final Trial ourSide;
        private final Trial otherSide;
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> others = new ArrayList<>();
        private final List<Cost> ourCosts = new ArrayList<>();
        private final List<Cost> otherCosts = new ArrayList<>();
        private String work = "";
        private String otherWork = "";

        Rounds(Trial ourSide, Trial otherSide) {
            this.ourSide = ourSide;
            this.otherSide = otherSide;
        }

        boolean areAlike(Trial.Outcome mine, Trial.Outcome other) {
            work = mine.work();
            otherWork = other.work();
            return work.equals(otherWork);
        }

        void run(int rounds) throws Exception {
            for (int round = 0; round < rounds; round++) {
                boolean first = round % 2 == 0;
                Trial.Outcome mine = first ? measured(ourSide, ours, ourCosts) : null;
                Trial.Outcome other = measured(otherSide, others, otherCosts);
                mine = mine == null ? measured(ourSide, ours, ourCosts) : mine;
                if (!areAlike(mine, other)) {
                    return;
                }
                System.err.printf("  %s, round %d of %d: %.3f%n", name, round + 1, rounds, mine.rate() / other.rate());
            }
        }

        private Trial.Outcome measured(Trial side, List<Double> rates, List<Cost> costs) throws Exception {
            Meter.Begun begun = meter.begin();
            Trial.Outcome outcome = side.run();
            rates.add(outcome.rate());
            costs.add(begun.cost(outcome.peakBytes()));
            return outcome;
        }

        Result result() {
            return new Result(Comparison.this, new Side(ours, ourCosts, work), new Side(others, otherCosts, otherWork));
        }
    }
}
