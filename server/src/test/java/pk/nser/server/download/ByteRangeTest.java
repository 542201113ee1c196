package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Range headers of a file of a thousand bytes (RFC 9110 14.1.2). */
class ByteRangeTest {
    private static final long LENGTH = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 999",
        "bytes=0-0, 0, 0",
        "bytes=0-999, 0, 999",
        "bytes=0-1000, 0, 999",
        "bytes=1-99999999999999999999999, 1, 999",
        "bytes=500-, 500, 999",
        "bytes=999-, 999, 999",
        "bytes=-1, 999, 999",
        "bytes=-1000, 0, 999",
        "bytes=-99999999999999999999999, 0, 999",
        "BYTES=3-4, 3, 4",
        "bytes= 3-4 , 3, 4"
    })
    void onePartIsUnderstood(String header, long first, long last) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=4-3",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "bytes=0-1, -1",
                "bytes=-1-",
                "bytes=+1-2",
                "bytes=1.5-2",
                "bytes=۱-۲",
                "bytes=0x1-2",
                "rows=0-1",
                "bytes 0-1"
            })
    void anythingElseIsTheWhole(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"})
    void whatHasNoByteIsNone(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.None());
    }

    @Test
    void withoutAHeaderAllIsAsked() {
        assertThat(ByteRange.of(null, LENGTH)).isEqualTo(new ByteRange.Whole());
        assertThat(new ByteRange.Part(5, 5).length()).isEqualTo(1);
    }
}
