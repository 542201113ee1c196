package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

class NoiseTest {
    @TempDir
    Path keys;

    @BeforeEach
    void writeKey() throws IOException {
        TestKeys.write(keys, KeyFile.NOISE, 0);
    }

    /** Expected values computed with Python's hmac and the integers of disclosure.md 2.3. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0",
        "1, 10, -1",
        "123456789012, 42, -2",
        "130000000000000000, 30000000, 1",
        "4294967295, 1, 1",
        "987654321, 57, 3",
        "2147483648, 15, 0",
    })
    void agreesWithValuesComputedElsewhere(long keySum, long count, int expected) {
        assertThat(noise().of(keySum, count)).isEqualTo(expected);
    }

    @Test
    void givesTheSameSetTheSameNoiseInAnyOrderOfAsking() {
        Noise one = noise();
        int first = one.of(77, 20);
        one.of(78, 20);
        assertThat(one.of(77, 20)).isEqualTo(first);
        assertThat(noise().of(77, 20)).isEqualTo(first);
    }

    @Test
    void staysWithinItsSpreadAndLeavesAboutAFifthUnchanged() {
        Noise noise = noise();
        int unchanged = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            int e = noise.of(i * 7919L, 10 + i % 90);
            assertThat(e).isBetween(-6, 6);
            unchanged += e == 0 ? 1 : 0;
            squares += e * e;
        }
        assertThat(unchanged / 20_000.0).isBetween(0.185, 0.212);
        assertThat(squares / 20_000.0).isBetween(3.8, 4.2);
    }

    private Noise noise() {
        return new Noise(Profile.CELL_KEY, KeyFile.read(keys, KeyFile.NOISE), Thresholds.STANDARD);
    }
}
