package pk.nser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private static Spread spread(String values) {
        return Spread.of(Stream.of(values.split(" ")).map(Double::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({"7,7,7,7", "3 1 2,2,1,3", "4 1 3 2,2.5,1,4", "5 5 1 5,5,1,5"})
    void tellsMiddleLeastAndMost(String values, double median, double least, double most) {
        Spread spread = spread(values);

        assertThat(List.of(spread.median(), spread.least(), spread.most())).containsExactly(median, least, most);
    }

    @ParameterizedTest
    @CsvSource({"0.05,1", "0.5,10", "0.95,19", "0.96,20", "1,20"})
    void takesTheNearestRank(double part, double value) {
        Spread spread = spread("20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1");

        assertThat(spread.quantile(part)).isEqualTo(value);
    }

    @Test
    void knowsNoQuantileOfNothingAndNoneBeyondAll() {
        assertThat(Spread.of(List.of()).quantile(0.5)).isNaN();
        assertThat(Spread.of(List.of()).median()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> spread("1").quantile(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> spread("1").quantile(0));
    }
}
