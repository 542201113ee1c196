package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.lookup.Cnic;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.progress.Progress;

/** A number is found by whoever asks, in whatever way it was written in the file and in the question. */
class AskedAsImportedTest {
    @TempDir
    static Path folder;

    @ParameterizedTest
    @CsvSource({"90000-0000007-1,9000000000071", "9000000000071,۹۰۰۰۰-۰۰۰۰۰۰۷-۱", "۹۰۰۰۰۰۰۰۰۰۰۷۱,90000-0000007-1"})
    void isFoundAsItWasImported(String inFile, String asked) {
        try (Registry registry = new Registry("asked", folder)) {
            assertThat(registry.load(TestFile.HEADER + "\n" + TestFile.household(7, "V1", 70.05, 30.05)
                                    + TestFile.with(TestFile.head(7), "cnic", inFile))
                            .counts()
                            .inserted())
                    .isEqualTo(1);
            new LookupRefresh(registry.databases.pools()).run(LocalDate.of(2026, 11, 27), Progress.SILENT);
            KeyFile key = KeyFile.read(registry.keys, KeyFile.CNIC);
            Levels levels = new Levels(registry.databases.pools().of(Role.CNIC));
            assertThat(levels.level(Cnic.parse(asked).hashed(key)).orElseThrow().value())
                    .hasValue(2);
            assertThat(levels.level(Cnic.parse("9000000000072").hashed(key))
                            .orElseThrow()
                            .value())
                    .isEmpty();
        }
    }

    @Test
    void theOtherKeysFindNobody() {
        try (Registry registry = new Registry("otherkey", folder)) {
            registry.load(TestFile.HEADER + "\n" + TestFile.couple(7));
            new LookupRefresh(registry.databases.pools()).run(LocalDate.of(2026, 11, 27), Progress.SILENT);
            Levels levels = new Levels(registry.databases.pools().of(Role.CNIC));
            assertThat(levels.level(Cnic.parse("9000000000071").hashed(KeyFile.read(registry.keys, KeyFile.ROWS)))
                            .orElseThrow()
                            .value())
                    .isEmpty();
        }
    }
}
