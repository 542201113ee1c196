package pk.nser.db.disclosure.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    @TempDir
    Path keys;

    @Test
    void refusesAMissingKeyByName() {
        assertThatThrownBy(() -> KeyFile.read(keys, KeyFile.NOISE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("noise.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r-----", "r-----r--", "rw-rw----"})
    void refusesAKeyThatOthersCanRead(String permissions) throws IOException {
        TestKeys.write(keys, KeyFile.NOISE, 0);
        Files.setPosixFilePermissions(keys.resolve(KeyFile.NOISE), PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> KeyFile.read(keys, KeyFile.NOISE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 0400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "AAECAwQ="})
    void refusesWhatIsNoKey(String content) throws IOException {
        Path file = keys.resolve(KeyFile.NOISE);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThatThrownBy(() -> KeyFile.read(keys, KeyFile.NOISE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsKeysApartWithoutShowingThem() throws IOException {
        TestKeys.write(keys);
        String record = KeyFile.read(keys, KeyFile.RECORD).fingerprint();
        assertThat(record)
                .matches("[0-9a-f]{16}")
                .isEqualTo(KeyFile.read(keys, KeyFile.RECORD).fingerprint());
        assertThat(KeyFile.read(keys, KeyFile.NOISE).fingerprint()).isNotEqualTo(record);
    }
}
