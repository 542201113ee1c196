package pk.nser.db.release.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HilbertCurveTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 1, 1", "1, 1, 2", "1, 0, 3"})
    void turnsLikeTheCurveOfOrderOne(long column, long row, long position) {
        assertThat(HilbertCurve.position(column, row, 2)).isEqualTo(position);
    }

    @Test
    void visitsEveryCellOnceAndStepsToANeighbour() {
        int side = 32;
        Map<Long, int[]> cells = new HashMap<>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                cells.put(HilbertCurve.position(x, y, side), new int[] {x, y});
            }
        }
        assertThat(cells).hasSize(side * side);
        for (long position = 1; position < (long) side * side; position++) {
            int[] here = cells.getOrDefault(position, new int[] {-9, -9});
            int[] before = cells.getOrDefault(position - 1, new int[] {-9, -9});
            assertThat(Math.abs(here[0] - before[0]) + Math.abs(here[1] - before[1]))
                    .isEqualTo(1);
        }
    }

    @Test
    void takesTheEdgesOfTheWorld() {
        assertThat(HilbertCurve.at(-180, -90)).isNotNegative();
        assertThat(HilbertCurve.at(180, 90)).isLessThan(1L << 48);
    }
}
