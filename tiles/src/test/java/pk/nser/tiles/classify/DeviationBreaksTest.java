package pk.nser.tiles.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationBreaksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32.4 | 12 20 30 40 52 | 4 | 27.4 32.4 37.4",
                "32.4 | 12 20 30 40 52 | 5 | 24.9 29.9 34.9 39.9",
                "32.4 | 12 20 30 40 52 | 3 | 27.4 37.4",
                "0.3 | 0.1 2 9 40 | 6 | 0.1 0.2 0.3 0.4 0.5",
                "99 | 20 90 99.9 | 7 | 98.375 98.625 98.875 99.125 99.375 99.625",
                "50 | 50.1 | 4 | 49.95 50 50.05",
                "32.4 | 32.4 32.4 | 4 | ''",
                "0 | 1 2 3 | 4 | ''",
                "100 | 90 95 | 4 | ''",
            })
    void liesAroundTheMiddle(double middle, String shares, int classes, String breaks) {
        assertThat(DeviationBreaks.around(middle, numbers(shares)).by(classes).stream()
                        .map(Number::doubleValue))
                .containsExactlyElementsOf(
                        Arrays.stream(numbers(breaks)).boxed().toList());
    }

    @Test
    void isSymmetricAndInsideForEveryMiddleAndNumberOfClasses() {
        double[] shares = {0, 3, 17.5, 40, 41, 77, 100};
        for (int tenths = 1; tenths < 1000; tenths++) {
            double middle = tenths / 10.0;
            for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
                List<Double> breaks = DeviationBreaks.around(middle, shares).by(classes).stream()
                        .map(Number::doubleValue)
                        .toList();
                assertThat(breaks)
                        .as("%s, %s", middle, classes)
                        .hasSize(classes - 1)
                        .isSorted();
                for (int i = 0; i < breaks.size(); i++) {
                    assertThat(breaks.get(i)).isGreaterThan(0).isLessThan(100);
                    double mirrored = 2 * middle - breaks.get(breaks.size() - 1 - i);
                    assertThat(breaks.get(i)).isCloseTo(mirrored, org.assertj.core.data.Offset.offset(1e-9));
                }
            }
        }
    }

    @Test
    void refusesTooManyClasses() {
        assertThatThrownBy(() -> DeviationBreaks.around(50, new double[] {1}).by(8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
