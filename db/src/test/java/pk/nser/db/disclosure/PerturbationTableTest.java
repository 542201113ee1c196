package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationTableTest {
    private final PerturbationTable table = PerturbationTable.solve(6, 4);

    @Test
    void solvesToThePublishedCumulativeIntegers() {
        assertThat(table.cumulative())
                .containsExactly(
                        10035918L,
                        49025637L,
                        167379040L,
                        448083314L,
                        968264855L,
                        1721444341L,
                        2573522955L,
                        3326702441L,
                        3846883982L,
                        4127588256L,
                        4245941659L,
                        4284931378L,
                        4294967296L);
    }

    @ParameterizedTest
    @CsvSource({
        "0, -6",
        "10035917, -6",
        "10035918, -5",
        "1721444340, -1",
        "1721444341, 0",
        "2573522954, 0",
        "2573522955, 1",
        "4284931378, 6",
        "4294967295, 6",
    })
    void drawsTheFirstStepAboveTheDraw(long draw, int noise) {
        assertThat(table.noise(draw)).isEqualTo(noise);
    }

    @Test
    void hasMeanZeroAndVarianceFour() {
        long[] cumulative = table.cumulative();
        double mean = 0;
        double variance = 0;
        long before = 0;
        for (int i = 0; i < cumulative.length; i++) {
            double p = (cumulative[i] - before) / 4294967296.0;
            mean += p * (i - 6);
            variance += p * (i - 6) * (i - 6);
            before = cumulative[i];
        }
        assertThat(mean).isBetween(-1e-8, 1e-8);
        assertThat(variance).isBetween(3.9999999, 4.0000001);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "6, 0", "6, 14", "1, 0.7"})
    void refusesNoiseThatCannotBe(int spread, double variance) {
        assertThatThrownBy(() -> PerturbationTable.solve(spread, variance))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
