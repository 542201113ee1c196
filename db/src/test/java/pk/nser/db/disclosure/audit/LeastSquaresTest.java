package pk.nser.db.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.solve.Block;

class LeastSquaresTest {
    private static final List<Table> GENDER = TestLink.tables("household.gender");

    /** Five equations tie one council with two villages; the same by conditioning on one equation after the other. */
    @Test
    void isTheSameAsTakingTheEquationsInOneByOne() {
        LinkedTables tables = RandomCells.of(TestLink.chain(2), GENDER, 14, 2, new Random(3));
        assertThat(tables.check()).isEmpty();
        BitSet all = new BitSet();
        all.set(0, tables.layout().size());
        Block block = Block.of(tables, 5, all);
        double[] means = new double[block.size()];
        double[] variances = new double[block.size()];
        Random random = new Random(4);
        for (int i = 0; i < means.length; i++) {
            means[i] = random.nextInt(30);
            variances[i] = 1 + random.nextInt(9);
        }
        LeastSquares squares = new LeastSquares(block, means, variances);
        double[] mean = means.clone();
        double[][] covariance = new double[means.length][means.length];
        for (int i = 0; i < means.length; i++) {
            covariance[i][i] = variances[i];
        }
        for (int e = 0; e < block.equations(); e++) {
            condition(block, e, mean, covariance);
        }
        for (int i = 0; i < means.length; i++) {
            assertThat(squares.posterior(i)[0]).isCloseTo(mean[i], within(1e-3));
            assertThat(squares.posterior(i)[1]).isCloseTo(Math.sqrt(Math.max(0, covariance[i][i])), within(1e-2));
        }
    }

    private static void condition(Block block, int equation, double[] mean, double[][] covariance) {
        double[] row = new double[mean.length];
        for (int i = 0; i < block.equation(equation).length; i++) {
            row[block.equation(equation)[i]] += block.signs(equation)[i];
        }
        double[] gain = new double[mean.length];
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                gain[i] += covariance[i][j] * row[j];
            }
            sum += row[i] * mean[i];
        }
        for (int i = 0; i < mean.length; i++) {
            variance += row[i] * gain[i];
        }
        if (variance < 1e-9) {
            return;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] -= gain[i] * sum / variance;
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] -= gain[i] * gain[j] / variance;
            }
        }
    }
}
