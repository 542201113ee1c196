package pk.nser.db.disclosure.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Key files for tests: 32 bytes counting up from a first one. */
public final class TestKeys {
    private TestKeys() {}

    /** Writes all five key files, each with its own bytes. */
    public static void write(Path folder) throws IOException {
        write(folder, KeyFile.RECORD, 0);
        write(folder, KeyFile.NOISE, 100);
        write(folder, KeyFile.ROWS, 50);
        write(folder, KeyFile.CNIC, 70);
        write(folder, KeyFile.AUDIT, 30);
    }

    /** Writes one key file, readable by its owner alone. */
    public static void write(Path folder, String name, int firstByte) throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (firstByte + i);
        }
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }
}
