package pk.nser.db.demo.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiceTest {
    private static final int THROWS = 200_000;

    @Test
    void fallsTheSameForTheSameSeedAndName() {
        assertThat(Dice.of(1, "a").bits()).isEqualTo(Dice.of(1, "a").bits());
        assertThat(Dice.of(1, "a").bits()).isNotEqualTo(Dice.of(2, "a").bits());
        assertThat(Dice.of(1, "a").bits()).isNotEqualTo(Dice.of(1, "b").bits());
        assertThat(Dice.of(1, 2, 3).bits()).isNotEqualTo(Dice.of(1, 3, 2).bits());
    }

    @Test
    void givesNormalPoissonAndGammaValuesOfTheRightMeanAndSpread() {
        Dice dice = Dice.of(1, "moments");
        double normal = 0;
        double squares = 0;
        double poisson = 0;
        double large = 0;
        double gamma = 0;
        for (int i = 0; i < THROWS; i++) {
            double value = dice.normal();
            normal += value / THROWS;
            squares += value * value / THROWS;
            poisson += (double) dice.poisson(5.3) / THROWS;
            large += (double) dice.poisson(80) / THROWS;
            gamma += dice.gamma(4) / THROWS;
        }
        assertThat(normal).isCloseTo(0, within(0.01));
        assertThat(squares).isCloseTo(1, within(0.02));
        assertThat(poisson).isCloseTo(5.3, within(0.05));
        assertThat(large).isCloseTo(80, within(0.2));
        assertThat(gamma).isCloseTo(1, within(0.01));
    }

    @Test
    void picksAsOftenAsTheWeightsSay() {
        Dice dice = Dice.of(1, "pick");
        int[] counts = new int[3];
        for (int i = 0; i < THROWS; i++) {
            counts[dice.pick(1, 0, 3)]++;
        }
        assertThat(counts[0]).isCloseTo(THROWS / 4, within(THROWS / 100));
        assertThat(counts[1]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959964", "0.025, -1.959964", "0.001, -3.090232", "0.28, -0.582842"})
    void knowsTheQuantilesOfTheNormalDistribution(double share, double quantile) {
        assertThat(Normal.quantile(share)).isCloseTo(quantile, within(1e-5));
    }
}
