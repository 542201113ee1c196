package pk.nser.db.resource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a table kept in a {@code .json} file beside the class that uses it; what the class does not know in it is an error. */
public final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JsonFile() {}

    /**
     * What the file {@code name} in the package of {@code owner} holds.
     *
     * @throws IllegalStateException when the build lacks the file
     * @throws UncheckedIOException when it holds something else
     */
    public static <T> T read(Class<?> owner, String name, Class<T> type) {
        return read(owner, name, (InputStream in) -> MAPPER.readValue(in, type));
    }

    /** The same of a type with parameters. */
    public static <T> T read(Class<?> owner, String name, TypeReference<T> type) {
        return read(owner, name, (InputStream in) -> MAPPER.readValue(in, type));
    }

    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T read(Class<?> owner, String name, Reading<T> reading) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
