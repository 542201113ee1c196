package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.solve.Block;
import pk.nser.db.disclosure.audit.solve.Blocks;
import pk.nser.db.progress.Progress;

/**
 * Gate G3 (disclosure.md 2.12): how well withheld counts can be estimated by least squares, in a sample of blocks that is
 * spread evenly over areas and dimensions. The attacker is given how the small withheld counts of the unit are distributed.
 *
 * <p>Limit: a sample, since each block costs a dense matrix.
 */
final class Estimates {
    private static final int MOST_BLOCKS = 120;
    private static final int MOST_EQUATIONS = 900;
    private static final double NOISE_VARIANCE = 4;
    private static final double VAGUE = 1e4;
    /** Of a sum of ranges: three times as wide as its variance, as that of one shown count is. */
    private static final double WIDTH_TO_VARIANCE = 3;

    private final LinkedTables tables;
    private final Blocks blocks;
    private final int small;
    private final int spread;
    private final int[] often;
    private final double mean;
    private final double variance;
    private final Map<List<Integer>, List<Narrowed>> sample;

    /**
     * What the estimates of one block came to.
     *
     * @param truth what the count is
     * @param guess the whole number that the estimate is nearest to, within what small counts can be
     * @param deviation standard deviation that the attacker is left with
     */
    record Estimate(Narrowed cell, int truth, int guess, double deviation) {}

    /**
     * @param small largest count that is withheld for being small
     * @param spread largest change by the noise
     */
    Estimates(LinkedTables tables, Blocks blocks, List<Narrowed> withheld, int small, int spread) {
        this.tables = tables;
        this.blocks = blocks;
        this.small = small;
        this.spread = spread;
        this.often = new int[small + 1];
        for (Narrowed cell : withheld) {
            int truth = tables.truth(cell.node(), cell.cell());
            if (isSmall(cell)) {
                often[truth]++;
            }
        }
        long number = Math.max(1, Arrays.stream(often).asLongStream().sum());
        double sum = 0;
        double squares = 0;
        for (int count = 0; count <= small; count++) {
            sum += (double) count * often[count];
            squares += (double) count * count * often[count];
        }
        this.mean = sum / number;
        this.sample = sample(withheld);
        this.variance = Math.max(NOISE_VARIANCE, squares / number - mean * mean);
    }

    /** True where the rules tell that the count is small: of one withheld without noise they tell nothing. */
    private boolean isSmall(Narrowed cell) {
        return tables.high(cell.node(), cell.cell()) <= small;
    }

    /** Share of the small withheld counts that the best constant guess gets right. */
    double blind() {
        return (double) Arrays.stream(often).max().orElse(0)
                / Math.max(1, Arrays.stream(often).sum());
    }

    /** Estimates of the sample, which stays the same however often it is asked for. */
    List<Estimate> make(String unit, Progress progress) {
        progress.begin("Estimating the withheld figures (" + unit + ")", "blocks", sample.size());
        return Workers.run(sample.entrySet(), block -> estimate(block.getKey(), block.getValue()), progress);
    }

    /** Blocks by their area and dimension, with their small withheld counts. */
    private Map<List<Integer>, List<Narrowed>> sample(List<Narrowed> withheld) {
        Map<List<Integer>, List<Narrowed>> cells = new LinkedHashMap<>();
        for (Narrowed cell : withheld) {
            if (isSmall(cell)) {
                int root = Blocks.root(tables.tree(), cell.node());
                int dimension = blocks.dimension(cell.cell());
                cells.computeIfAbsent(List.of(root, dimension), b -> new ArrayList<>())
                        .add(cell);
            }
        }
        List<Map.Entry<List<Integer>, List<Narrowed>>> all = new ArrayList<>(cells.entrySet());
        Map<List<Integer>, List<Narrowed>> some = new LinkedHashMap<>();
        int most = Math.min(all.size(), MOST_BLOCKS);
        for (int i = 0; i < most; i++) {
            Map.Entry<List<Integer>, List<Narrowed>> block = all.get((int) ((long) i * all.size() / most));
            some.put(block.getKey(), block.getValue());
        }
        return some;
    }

    private List<Estimate> estimate(List<Integer> key, List<Narrowed> cells) {
        Block block = blocks.of(key.get(0), key.get(1));
        int[] at = cells.stream()
                .mapToInt(cell -> block.find(tables.variable(cell.node(), cell.cell())))
                .toArray();
        if (block.equations() > MOST_EQUATIONS) {
            return List.of();
        }
        double[] means = new double[block.size()];
        double[] variances = new double[block.size()];
        for (int i = 0; i < means.length; i++) {
            double width = block.high(i) - block.low(i);
            boolean shown = width <= 2 * spread;
            boolean hidden = !shown && block.high(i) <= small;
            means[i] = shown ? block.high(i) - spread : hidden ? mean : (block.high(i) + block.low(i)) / 2;
            variances[i] = shown ? NOISE_VARIANCE : hidden ? variance : Math.min(VAGUE, width / WIDTH_TO_VARIANCE);
        }
        LeastSquares squares = new LeastSquares(block, means, variances);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            double[] posterior = squares.posterior(at[i]);
            int truth = tables.truth(cells.get(i).node(), cells.get(i).cell());
            estimates.add(new Estimate(cells.get(i), truth, guess(posterior), posterior[1]));
        }
        return estimates;
    }

    /** The likeliest whole number, given also how often each stands in withheld cells. */
    private int guess(double[] posterior) {
        double precision = Math.max(0, 1 / (posterior[1] * posterior[1]) - 1 / variance);
        double centre =
                precision == 0 ? 0 : (posterior[0] / (posterior[1] * posterior[1]) - mean / variance) / precision;
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int count = 0; count <= small; count++) {
            double score = Math.log(often[count] + 0.5) - precision * (count - centre) * (count - centre) / 2;
            if (score > most) {
                most = score;
                best = count;
            }
        }
        return best;
    }
}
