package pk.nser.bench.measure;

import java.util.List;

/** What several runs of the same thing tell: sorted values, ascending. */
public record Spread(List<Double> values) {
    public Spread {
        values = values.stream().sorted().toList();
    }

    public static Spread of(List<Double> values) {
        return new Spread(values);
    }

    /** The middle one, or the mean of the middle two; NaN of nothing. */
    public double median() {
        int middle = values.size() / 2;
        return values.isEmpty()
                ? Double.NaN
                : values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double least() {
        return values.isEmpty() ? Double.NaN : values.get(0);
    }

    public double most() {
        return values.isEmpty() ? Double.NaN : values.get(values.size() - 1);
    }

    /**
     * The smallest value that so large a part of all does not exceed (nearest rank).
     *
     * @param part over 0, at most 1
     */
    public double quantile(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("a part of all, not " + part);
        }
        return values.isEmpty() ? Double.NaN : values.get((int) Math.ceil(part * values.size()) - 1);
    }
}
