package pk.nser.db.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a statement kept in an {@code .sql} file beside the class that runs it. */
public final class SqlFile {
    private SqlFile() {}

    /**
     * The text of the file {@code name} in the package of {@code owner}.
     *
     * @throws IllegalStateException when the build lacks the file
     */
    public static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(owner.getPackageName() + "/" + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
