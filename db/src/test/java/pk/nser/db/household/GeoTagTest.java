package pk.nser.db.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoTagTest {
    /** Column and row are those of the slippy map's tile 15/{column}/{row}. */
    @ParameterizedTest
    @CsvSource({"0, 0, 16384, 16384", "73.0479, 33.6844, 23032, 13124", "67.0099, 24.8607, 22483, 14046"})
    void givesTheMortonCodeOfItsTile(double longitude, double latitude, int column, int row) {
        int cell = new GeoTag(longitude, latitude).cell();
        assertThat(every(cell)).isEqualTo(column);
        assertThat(every(cell >> 1)).isEqualTo(row);
    }

    private static int every(int code) {
        int bits = 0;
        for (int i = 0; i < 15; i++) {
            bits |= (code >> (2 * i) & 1) << i;
        }
        return bits;
    }

    @Test
    void knowsEverySwappedPairAndNoOther() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            double longitude = 60 + random.nextDouble() * 18;
            double latitude = 23 + random.nextDouble() * 15;
            assertThat(GeoTag.isSwapped(latitude, longitude)).isTrue();
            assertThat(GeoTag.isSwapped(longitude, latitude)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"181, 0", "0, 91", "NaN, 0", "0, -Infinity"})
    void refusesWhatIsNotAPlace(double longitude, double latitude) {
        assertThatThrownBy(() -> new GeoTag(longitude, latitude)).isInstanceOf(IllegalArgumentException.class);
    }
}
