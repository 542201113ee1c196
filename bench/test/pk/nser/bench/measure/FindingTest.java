package pk.nser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    @ParameterizedTest
    @CsvSource({"2.9,within budget", "3,within budget", "3.01,ABOVE BUDGET"})
    void judgesTheMedian(double median, String verdict) {
        Finding ready = new Finding("ready", "s", List.of(median, 1.0, 90.0), 3.0, null, "");

        assertThat(ready.row()).contains("<= 3.00").endsWith("| " + verdict + " |");
    }

    @Test
    void judgesNothingWithoutABudget() {
        Finding once = new Finding("import", "s", List.of(41.26), null, new Cost(52.1, 33.2, 381L << 20), "");

        assertThat(once.row()).isEqualTo("| import | 41.3 s (once) | 52.10 + 33.20 | 381 MiB |  |  |");
    }

    @Test
    void wantsAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding("import", "s", List.of(), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234567;1,234,567", "123.4;123", "12.34;12.3", "1.234;1.23", "0.1234;0.123", "-45;-45.0"})
    void writesThreeDigits(double value, String text) {
        assertThat(Finding.figure(value)).isEqualTo(text);
    }
}
