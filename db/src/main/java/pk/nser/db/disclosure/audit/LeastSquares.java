package pk.nser.db.disclosure.audit;

import pk.nser.db.disclosure.audit.solve.Block;

/**
 * What an attacker estimates who takes everything shown of a block for the truth with normal errors (disclosure.md 2.12,
 * G3): each variable has a mean and a variance beforehand, and the equations hold exactly. The posterior of the variables,
 * by {@code C = D - D A' (A D A')^-1 A D} with a Cholesky factor of which only the envelope is worked on. Not thread-safe.
 */
final class LeastSquares {
    /** Keeps equations that repeat each other from dividing by nothing. */
    private static final double JITTER = 1e-7;

    private final Block block;
    private final double[] variances;
    private final int[] firsts;
    private final double[][] factor;
    private final double[] residuals;
    private final double[] means;

    /**
     * @param means what each variable is taken for beforehand
     * @param variances how much it may differ, as a variance
     */
    LeastSquares(Block block, double[] means, double[] variances) {
        this.block = block;
        this.means = means;
        this.variances = variances;
        int equations = block.equations();
        double[][] matrix = new double[equations][equations];
        double[][] dense = new double[equations][];
        this.residuals = new double[equations];
        for (int e = 0; e < equations; e++) {
            dense[e] = new double[block.size()];
            for (int i = 0; i < block.equation(e).length; i++) {
                dense[e][block.equation(e)[i]] += block.signs(e)[i];
                residuals[e] -= block.signs(e)[i] * means[block.equation(e)[i]];
            }
        }
        for (int row = 0; row < equations; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = 0;
                for (int at : block.equation(row)) {
                    sum += dense[row][at] * variances[at] * dense[column][at];
                }
                matrix[row][column] = sum;
            }
            matrix[row][row] *= 1 + JITTER;
            matrix[row][row] += JITTER;
        }
        this.firsts = firsts(matrix);
        this.factor = factor(matrix);
        forward(residuals);
    }

    /** Where each row begins to be other than 0; the factor has its zeros in the same places. */
    private static int[] firsts(double[][] matrix) {
        int[] firsts = new int[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            while (firsts[row] < row && matrix[row][firsts[row]] == 0) {
                firsts[row]++;
            }
        }
        return firsts;
    }

    /** The lower Cholesky factor, in place. */
    private double[][] factor(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = firsts[row]; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = Math.max(firsts[row], firsts[column]); k < column; k++) {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                matrix[row][column] = row == column ? Math.sqrt(Math.max(sum, JITTER)) : sum / matrix[column][column];
            }
        }
        return matrix;
    }

    /** Solves with the factor, in place. */
    private void forward(double[] vector) {
        for (int row = 0; row < vector.length; row++) {
            double sum = vector[row];
            for (int k = firsts[row]; k < row; k++) {
                sum -= factor[row][k] * vector[k];
            }
            vector[row] = sum / factor[row][row];
        }
    }

    /** Mean and standard deviation of a variable afterwards. */
    double[] posterior(int at) {
        double[] column = new double[block.equations()];
        for (int e = 0; e < column.length; e++) {
            for (int i = 0; i < block.equation(e).length; i++) {
                column[e] += block.equation(e)[i] == at ? block.signs(e)[i] : 0;
            }
        }
        forward(column);
        double shift = 0;
        double gain = 0;
        for (int e = 0; e < column.length; e++) {
            shift += column[e] * residuals[e];
            gain += column[e] * column[e];
        }
        double variance = variances[at] - variances[at] * variances[at] * gain;
        return new double[] {means[at] + variances[at] * shift, Math.sqrt(Math.max(0, variance))};
    }
}
