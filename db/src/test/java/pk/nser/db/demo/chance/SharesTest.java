package pk.nser.db.demo.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void sharesOutExactlyByLargestRemainder() {
        assertThat(Shares.of(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, 0.5, 0, 0.5)).containsExactly(4, 0, 3);
        assertThat(Shares.of(0, 3, 4)).containsExactly(0, 0);
        assertThat(Shares.of(5)).isEmpty();
    }

    @Test
    void sharesEvenlyWhenNothingWeighs() {
        assertThat(Shares.of(4, 0, 0)).containsExactly(2, 2);
    }

    @Test
    void alwaysSumsToTheTotal() {
        Dice dice = Dice.of(1, "shares");
        for (int i = 0; i < 200; i++) {
            double[] weights = new double[1 + dice.below(50)];
            Arrays.setAll(weights, k -> dice.uniform());
            int total = dice.below(100_000);
            assertThat(Arrays.stream(Shares.of(total, weights)).sum()).isEqualTo(total);
        }
    }
}
