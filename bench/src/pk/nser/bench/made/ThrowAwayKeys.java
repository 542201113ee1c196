package pk.nser.bench.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import pk.nser.db.disclosure.key.KeyFile;

/** Key files for made-up registries: the same for the same seed, so no secret and good for nothing else. */
public final class ThrowAwayKeys {
    private static final int BYTES = 32;

    private ThrowAwayKeys() {}

    /** Writes the keys of records, noise and CNIC into a folder. */
    public static void write(Path folder, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (String name : List.of(KeyFile.RECORD, KeyFile.NOISE, KeyFile.CNIC)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            Path file = folder.resolve(name);
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
    }

    /** Deletes the folder with its keys. */
    public static void delete(Path folder) throws IOException {
        for (String name : List.of(KeyFile.RECORD, KeyFile.NOISE, KeyFile.CNIC)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
