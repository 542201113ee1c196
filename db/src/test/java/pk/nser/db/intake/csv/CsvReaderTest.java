package pk.nser.db.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    /** Each record as {@code line:field|field} or {@code line!fault}. */
    private static List<String> read(String text, int columns) throws IOException {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        reader.expectColumns(columns);
        List<String> records = new ArrayList<>();
        while (reader.next()) {
            if (reader.fault() != null) {
                records.add(reader.line() + "!" + reader.fault());
                continue;
            }
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < reader.fields(); i++) {
                fields.add(reader.text(i));
            }
            records.add(reader.line() + ":" + String.join("|", fields));
        }
        return records;
    }

    @Test
    void readsFieldsOfLinesEndedEitherWay() throws IOException {
        assertThat(read("a,b\r\nc,\n,d\r\n", 2)).containsExactly("1:a|b", "2:c|", "3:|d");
    }

    @Test
    void passesOverABlankLineAndAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa,b\n\n\r\nc,d\n\n", 2)).containsExactly("1:a|b", "4:c|d");
    }

    @Test
    void readsQuotedCommasQuotesAndLineBreaksAndCountsPhysicalLines() throws IOException {
        assertThat(read("\"a,\"\"b\"\"\",c\n\"x\ny\r\nz\",\"\"\r\ne,f\n", 2))
                .containsExactly("1:a,\"b\"|c", "2:x\ny\r\nz|", "5:e|f");
    }

    @Test
    void keepsTheLettersOfEveryScript() throws IOException {
        assertThat(read("مثال,گاؤں\n", 2)).containsExactly("1:مثال|گاؤں");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a,b,c;has 3 columns instead of 2",
                "a;has 1 columns instead of 2",
                "a\"b,c;has a quote within a field that is not quoted",
                "\"a\"b,c;has text behind a closing quote",
            })
    void namesAFaultyRecordAndGoesOnBehindIt(String record, String fault) throws IOException {
        assertThat(read("1,1\n" + record + "\n3,3\n", 2)).containsExactly("1:1|1", "2!" + fault, "3:3|3");
    }

    @Test
    void losesOneLineToALostQuoteAndNotItsNeighbours() throws IOException {
        String filler = "f,g\n".repeat(CsvReader.MAX_RECORD_BYTES / 4);
        List<String> records = read("a,\"b\nc,d\n" + filler, 2);
        assertThat(records.subList(0, 3)).containsExactly("1!opens a quote that is not closed", "2:c|d", "3:f|g");
        assertThat(records).hasSize(2 + CsvReader.MAX_RECORD_BYTES / 4);
    }

    @Test
    void readsOnAtTheSecondLineOfAFaultyRecordOfSeveralLines() throws IOException {
        assertThat(read("a,\"b\nc,d\ne,\"f\"\n", 2))
                .containsExactly("1!has text behind a closing quote", "2:c|d", "3:e|f");
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheNext() throws IOException {
        String longLine = "x".repeat(3 * CsvReader.MAX_RECORD_BYTES) + ",y\n";
        assertThat(read("a,b\n" + longLine + "c,d\n", 2))
                .containsExactly("1:a|b", "2!is longer than 65536 bytes", "3:c|d");
    }

    @Test
    void readsFilesLargerThanItsBuffer() throws IOException {
        String lines = "some words,\"in \"\"quotes\"\" and\nmore\"\n".repeat(100_000);
        List<String> records = read(lines, 2);
        assertThat(records).hasSize(100_000);
        assertThat(records.get(99_999)).isEqualTo("199999:some words|in \"quotes\" and\nmore");
    }

    @ParameterizedTest
    @CsvSource({"'a,b\nc,d'", "'a,b\nc'", "'a,b\nc\n'", "'a,b\n\"c\n'", "'a,b\n\"c,d\"'"})
    void knowsACutFileByItsLastLine(String text) {
        assertThatThrownBy(() -> read(text, 2)).isInstanceOf(FileCut.class);
    }
}
