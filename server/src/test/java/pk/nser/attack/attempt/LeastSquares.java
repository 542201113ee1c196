package pk.nser.attack.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Truth;
import pk.nser.attack.solve.Block;
import pk.nser.attack.solve.Equation;
import pk.nser.attack.solve.Gaussian;

/**
 * A4: generalised least squares over every table that holds an area: published numbers have the noise's variance, small
 * hidden ones the mean and variance of their kind; the attacker is given how often each number stands in hidden cells. Cells that are hidden although large are not counted: they protect their complement.
 */
public final class LeastSquares {
    private static final double VAGUE = 1e4;
    private static final double LIMIT_POINTS = 25;

    private final Book book;
    private final Truth truth;
    private final List<Integer> truths = new ArrayList<>();
    private final List<Double> estimates = new ArrayList<>();
    private final List<Integer> likeliest = new ArrayList<>();
    private final Map<Integer, Integer> usual = new TreeMap<>();
    private double leastDeviation = Double.POSITIVE_INFINITY;

    public LeastSquares(Book book, Truth truth) {
        this.book = book;
        this.truth = truth;
    }

    /** Solves at most so many blocks. */
    public LeastSquares solve(List<Block> blocks, int most) {
        List<Block> chosen = Sample.blocks(blocks, Sample.DENSE, most);
        double[] prior = prior(chosen);
        chosen.forEach(block -> solve(block, prior));
        return this;
    }

    /** The three limits of A4. */
    public List<Finding> findings() {
        int best = usual.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double mean = truths.stream().mapToInt(Integer::intValue).average().orElse(0);
        int hits = 0;
        double square = 0;
        double spread = 0;
        for (int i = 0; i < truths.size(); i++) {
            hits += likeliest.get(i).equals(truths.get(i)) ? 1 : 0;
            square += Math.pow(estimates.get(i) - truths.get(i), 2);
            spread += Math.pow(truths.get(i) - mean, 2);
        }
        int tried = truths.size();
        double gain = square == 0 ? 0 : Math.sqrt(spread / square);
        return List.of(
                Finding.guess(
                        "A4",
                        "hidden cells by least squares",
                        tried,
                        hits,
                        (double) best / Math.max(1, tried),
                        LIMIT_POINTS),
                new Finding("A4", "prior deviation / error of least squares", tried, 0, 0, gain, 2, "times"),
                new Finding("A4", "1 / least posterior deviation", tried, 0, 0, 1 / leastDeviation, 1, "per unit"));
    }

    /** Mean and variance of the small hidden cells, which a strong attacker knows from elsewhere. */
    private double[] prior(List<Block> blocks) {
        double[] values = blocks.stream()
                .flatMap(block -> Sample.targets(book, block).stream())
                .filter(this::isSmall)
                .mapToDouble(truth::count)
                .toArray();
        for (double value : values) {
            usual.merge((int) value, 1, Integer::sum);
        }
        double mean = java.util.Arrays.stream(values).average().orElse(1);
        double variance = java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(1);
        return new double[] {mean, Math.max(0.1, variance)};
    }

    private boolean isSmall(Cell cell) {
        return truth.count(cell) < Limits.smallestShown(cell) + Limits.SPREAD;
    }

    private void solve(Block block, double[] prior) {
        List<Cell> cells = block.cells();
        Map<Cell, Integer> index = new HashMap<>();
        cells.forEach(cell -> index.put(cell, index.size()));
        Gaussian gaussian = new Gaussian(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Entry entry = entry(cells.get(i));
            if (entry.isShown()) {
                gaussian.observe(i, entry.count(), Limits.VARIANCE);
            } else {
                boolean large = Limits.mayHideLarge(cells.get(i)) || !isSmall(cells.get(i));
                gaussian.observe(i, prior[0], large ? VAGUE : prior[1]);
            }
        }
        for (Equation equation : block.equations()) {
            Map<Integer, Double> terms = new HashMap<>();
            equation.parts().forEach(cell -> {
                if (index.containsKey(cell)) {
                    terms.merge(index.get(cell), 1.0, Double::sum);
                }
            });
            if (index.containsKey(equation.whole())) {
                terms.merge(index.get(equation.whole()), -1.0, Double::sum);
            }
            gaussian.require(terms);
        }
        gaussian.solve();
        for (Cell cell : Sample.targets(book, block)) {
            if (isSmall(cell)) {
                truths.add(truth.count(cell));
                double mean = gaussian.mean(index.get(cell));
                double deviation = gaussian.deviation(index.get(cell));
                estimates.add(mean);
                likeliest.add(likeliest(mean, deviation, prior));
                leastDeviation = Math.min(leastDeviation, deviation);
            }
        }
    }

    /** The likeliest whole number, when the attacker also knows how often each stands in hidden cells. */
    private int likeliest(double mean, double deviation, double[] prior) {
        double precision = Math.max(0, 1 / (deviation * deviation) - 1 / prior[1]);
        double centre = precision == 0 ? 0 : (mean / (deviation * deviation) - prior[0] / prior[1]) / precision;
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Integer> value : usual.entrySet()) {
            double score = Math.log(value.getValue()) - precision * Math.pow(value.getKey() - centre, 2) / 2;
            if (score > most) {
                most = score;
                best = value.getKey();
            }
        }
        return best;
    }

    private Entry entry(Cell cell) {
        return Objects.requireNonNull(book.entry(cell), cell::toString);
    }
}
