package pk.nser.db.geofile.write.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTextTest {
    @ParameterizedTest
    @CsvSource({
        "7, 0, 0",
        "7, -0.0, 0",
        "7, 0.00000004, 0",
        "7, -0.00000004, 0",
        "7, 0.0000001, 0.0000001",
        "7, -0.05, -0.05",
        "7, 73, 73",
        "7, 70, 70",
        "7, -180, -180",
        "7, 74.34363999, 74.34364",
        "7, 31.549722249, 31.5497222",
        "7, 9.99999999, 10",
        "3, 2468135.5004, 2468135.5",
        "3, -0.0004, 0",
        "3, 1000, 1000",
    })
    void isRoundedAndWithoutZerosAtItsEnd(int decimals, double coordinate, String text) {
        assertThat(new CoordinateText(decimals).of(coordinate)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7})
    void isTheShortestTextOfTheRoundedNumber(int decimals) {
        Random random = new Random(decimals);
        CoordinateText text = new CoordinateText(decimals);
        double scale = Math.pow(10, decimals);
        for (int i = 0; i < 100_000; i++) {
            double coordinate = (random.nextDouble() - 0.5) * (decimals == 3 ? 20_000_000 : 360);
            double rounded = Math.round(coordinate * scale) / scale;
            String shortest = rounded == 0
                    ? "0"
                    : BigDecimal.valueOf(rounded).stripTrailingZeros().toPlainString();
            assertThat(text.of(coordinate)).isEqualTo(shortest);
        }
    }

    @Test
    void whatIsNoCoordinateIsNotWritten() {
        CoordinateText text = new CoordinateText(7);
        assertThatThrownBy(() -> text.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> text.of(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> text.of(1e300)).hasMessageContaining("no coordinate");
    }
}
