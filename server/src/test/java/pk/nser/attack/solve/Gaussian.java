package pk.nser.attack.solve;

import java.util.Map;

/** Unknown numbers with normal errors and linear equations between them: most likely values and what is left of doubt. */
public final class Gaussian {
    private static final double EXACT = 1e-5;

    private final int size;
    private final double[][] precision;
    private final double[] weighted;
    private double[][] lower = new double[0][];
    private double[] mean = new double[0];

    /** @param size how many numbers; a dense matrix of that size is held */
    public Gaussian(int size) {
        this.size = size;
        this.precision = new double[size][size];
        this.weighted = new double[size];
    }

    /** A number is near a value. */
    public void observe(int number, double value, double variance) {
        precision[number][number] += 1 / variance;
        weighted[number] += value / variance;
    }

    /** A weighted sum of numbers is 0. */
    public void require(Map<Integer, Double> terms) {
        terms.forEach((i, a) -> terms.forEach((j, b) -> precision[i][j] += a * b / EXACT));
    }

    /** Solves by Cholesky's decomposition. */
    public void solve() {
        lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = precision[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        mean = solve(weighted);
    }

    /** The most likely value. */
    public double mean(int number) {
        return mean[number];
    }

    /** Standard deviation that is left. */
    public double deviation(int number) {
        double[] unit = new double[size];
        unit[number] = 1;
        return Math.sqrt(solve(unit)[number]);
    }

    private double[] solve(double[] right) {
        double[] y = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= lower[i][k] * y[k];
            }
            y[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            y[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                y[k] -= lower[i][k] * y[i];
            }
        }
        return y;
    }
}
