package pk.nser.db.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers numbers = new Numbers();

    private static byte[] bytes(String text) {
        return ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
    }

    private double decimal(String text) {
        byte[] bytes = bytes(text);
        return numbers.decimal(Column.SCORE, bytes, 1, bytes.length - 1, 0, 100);
    }

    private long whole(String text) {
        byte[] bytes = bytes(text);
        return numbers.whole(Column.ROOMS, bytes, 1, bytes.length - 1, 1, 99);
    }

    private byte[] cnic(String text) {
        byte[] bytes = bytes(text);
        return numbers.cnic(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "16.17, 16.17", "۱۶٫۱۷, 16.17", "٩٩.٩, 99.9", "100, 100", "00012.50, 12.5", "-0, 0", "0.1, 0.1"
    })
    void readsDecimalsInThreeKindsOfDigits(String text, double value) {
        assertThat(decimal(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, is not a number",
        "Infinity, is not a number",
        "1e3, is not a number",
        "'1,5', is not a number",
        ".5, is not a number",
        "5., is not a number",
        "-, is not a number",
        "1.2.3, is not a number",
        "' 5', is not a number",
        "+5, is not a number",
        "¼, is not a number",
        "५, is not a number",
        "-0.01, is negative",
        "100.01, is larger than 100",
        "12345678901234567890, has too many digits",
        "0.12345678901234567890, has too many digits",
    })
    void namesWhatIsWrongWithADecimal(String text, String reason) {
        assertThatThrownBy(() -> decimal(text)).isInstanceOf(FieldFault.class).hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"0, is smaller than 1", "100, is larger than 99", "-3, is negative", "2.0, is not a whole number"})
    void namesWhatIsWrongWithAWholeNumber(String text, String reason) {
        assertThat(whole("۴۲")).isEqualTo(42);
        assertThatThrownBy(() -> whole(text)).isInstanceOf(FieldFault.class).hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"9000000000012", "90000-0000001-2", "۹۰۰۰۰-۰۰۰۰۰۰۱-۲", "٩٠٠٠٠٠٠٠٠٠٠١٢"})
    void readsTheThirteenDigitsOfACard(String text) {
        assertThat(new String(cnic(text), StandardCharsets.US_ASCII)).isEqualTo("9000000000012");
    }

    @ParameterizedTest
    @CsvSource({"900000000001", "90000000000123", "90000 0000001 2", "90000000000a2", "-"})
    void refusesOtherThanThirteenDigits(String text) {
        assertThatThrownBy(() -> cnic(text)).hasMessage("is not thirteen digits");
    }
}
