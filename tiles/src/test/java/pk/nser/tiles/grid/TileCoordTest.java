package pk.nser.tiles.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileCoordTest {
    @ParameterizedTest
    @CsvSource({"0,0,0", "1,1,0", "12,2911,1678", "22,4194303,4194303"})
    void readsAddressesOfTilesThatExist(String z, String x, String y) {
        assertThat(TileCoord.parse(z, x, y))
                .contains(new TileCoord(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y)));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,0",
        "0,0,1",
        "3,8,0",
        "3,0,8",
        "23,0,0",
        "22,4194304,0",
        "5,99999999999999999999,0",
        "999999999,0,0"
    })
    void findsNoTileOutsideTheWorld(String z, String x, String y) {
        assertThat(TileCoord.parse(z, x, y)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a,0,0",
        "-1,0,0",
        "+1,0,0",
        "1.0,0,0",
        "1,' 0',0",
        "1,'',0",
        "1,0,۱",
        "1,0,0x1",
        "01,0,0",
        "1,00,0",
        "1e1,0,0"
    })
    void refusesWhatIsNoPlainNumber(String z, String x, String y) {
        assertThatIllegalArgumentException().isThrownBy(() -> TileCoord.parse(z, x, y));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "23,0,0", "2,4,0", "2,0,4", "2,-1,0", "2,0,-1"})
    void cannotBeMadeOutsideTheWorld(int z, int x, int y) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(z, x, y));
    }

    @Test
    void liesInItsAncestors() {
        assertThat(new TileCoord(12, 2911, 1678).ancestor(2)).isEqualTo(new TileCoord(10, 727, 419));
        assertThat(new TileCoord(12, 2911, 1678).ancestor(0)).hasToString("12/2911/1678");
    }
}
