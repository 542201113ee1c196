package pk.nser.db.geofile.write.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Lahore|Lahore",
                "لاہور|لاہور",
                "`a,b`|`\"a,b\"`",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "D-12|D-12",
                "1211+1|1211+1"
            })
    void quotesWhatNeedsIt(String text, String cell) {
        assertThat(CsvText.cell(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u00a0=1", "\t=1", "ok\n=cmd|' /C calc'!A0", "\0x"})
    void guardsAgainstFormulas(String text) {
        assertThat(CsvText.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void endsLinesAsTheStandardSays() {
        assertThat(CsvText.line(List.of("a", "", "b"))).isEqualTo("a,,b\r\n");
    }
}
