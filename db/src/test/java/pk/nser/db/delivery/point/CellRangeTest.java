package pk.nser.db.delivery.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRangeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 6, 0, 4096",
        "1, 1, 0, 7, 4096, 8192",
        "1, 0, 1, 7, 8192, 12288",
        "2, 3, 1, 2, 7, 8",
        "12, 4095, 4095, 20, 1099511562240, 1099511627776"
    })
    void theCellsOfATileLieOneAfterTheOther(int z, int x, int y, int zoom, long from, long until) {
        assertThat(CellRange.of(z, x, y, zoom)).isEqualTo(new CellRange(from, until));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 31", "13, 0, 0, 12", "3, 8, 0, 9", "3, 0, -1, 9", "-1, 0, 0, 6"})
    void aTileThatThereIsNotHasNone(int z, int x, int y, int zoom) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellRange.of(z, x, y, zoom));
    }

    @Test
    void aCellTellsItsColumnAndRow() {
        long cell = CellRange.of(17, 91_234, 54_321, 17).from();
        assertThat(CellRange.column(cell)).isEqualTo(91_234);
        assertThat(CellRange.row(cell)).isEqualTo(54_321);
    }
}
