package pk.nser.tiles.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassBreaksTest {
    @ParameterizedTest
    @CsvSource({
        "QUANTILE, 3, '1 2 3 4 5 6', '3 5'",
        "QUANTILE, 4, '10 20 30 40', '20 30 40'",
        "QUANTILE, 5, '1 1 1 1 1 1 1 1 9 9', '9'",
        "QUANTILE, 3, '12.1 12.4 33.3 33.4 80 81', '30 80'",
        "NATURAL, 3, '1 2 3 50 51 52 900 910', '50 900'",
        "NATURAL, 3, '1 1 1 2', '2'",
        "NATURAL, 5, '1 2 3', '2 3'",
        "EQUAL, 4, '0 100 3', '25 50 75'",
        "EQUAL, 3, '2 4', '2.67 3.33'",
        "ROUNDED, 5, '3 97', '20 40 60 80'",
        "ROUNDED, 4, '1200 9100', '2500 5000 7500'",
        "ROUNDED, 7, '0.2 1.1', '0.4 0.6 0.8 1'"
    })
    void divides(BreakMethod method, int classes, String values, String breaks) {
        assertThat(ClassBreaks.of(numbers(values)).by(method, classes).stream()
                        .mapToDouble(Number::doubleValue)
                        .toArray())
                .containsExactly(numbers(breaks));
    }

    @ParameterizedTest
    @EnumSource(BreakMethod.class)
    void givesNoBreakWhereNothingCanBeDivided(BreakMethod method) {
        for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
            assertThat(ClassBreaks.of(new double[0]).by(method, classes)).isEmpty();
            assertThat(ClassBreaks.of(new double[] {7}).by(method, classes)).isEmpty();
            assertThat(ClassBreaks.of(new double[] {7, 7, 7}).by(method, classes))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(BreakMethod.class)
    void neverShowsTheExtremesAndAlwaysAscends(BreakMethod method) {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double[] values = random.doubles(1 + random.nextInt(400))
                    .map(v -> Math.round(Math.exp(9 * v)) / (double) (1 + random.nextInt(2) * 9))
                    .toArray();
            double lowest = DoubleStream.of(values).min().orElseThrow();
            double highest = DoubleStream.of(values).max().orElseThrow();
            for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
                List<Number> breaks = ClassBreaks.of(values).by(method, classes);
                double previous = lowest;
                assertThat(breaks).hasSizeLessThan(classes);
                for (Number inner : breaks) {
                    assertThat(inner.doubleValue()).isGreaterThan(previous).isLessThanOrEqualTo(highest);
                    previous = inner.doubleValue();
                }
            }
        }
    }

    @Test
    void findsTheBestNaturalClassesAsTryingAllOfThemDoes() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            double[] values =
                    random.ints(4 + random.nextInt(9), 0, 60).asDoubleStream().toArray();
            Arrays.sort(values);
            int[] starts = new NaturalBreaks(values, 7).starts(3);
            double least = Double.POSITIVE_INFINITY;
            for (int a = 1; a < values.length - 1; a++) {
                for (int b = a + 1; b < values.length; b++) {
                    least = Math.min(
                            least, squares(values, 0, a) + squares(values, a, b) + squares(values, b, values.length));
                }
            }
            int first = starts.length > 0 ? starts[0] : values.length;
            int second = starts.length > 1 ? starts[1] : values.length;
            assertThat(squares(values, 0, first)
                            + squares(values, first, second)
                            + squares(values, second, values.length))
                    .isLessThanOrEqualTo(least + 1e-6);
        }
    }

    @Test
    void handlesANationalMapAtOnce() {
        double[] values = new Random(3).doubles(60_000, 10, 20_000).toArray();
        assertThat(ClassBreaks.of(values).by(BreakMethod.NATURAL, 7)).hasSize(6);
        assertThat(ClassBreaks.of(values).by(BreakMethod.QUANTILE, 7)).hasSize(6);
    }

    @Test
    void refusesFewerThanThreeClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassBreaks.of(new double[] {1, 2}).by(BreakMethod.EQUAL, 2));
    }

    private static double squares(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElse(0);
        return Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
