package pk.nser.server.command.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pk.nser.server.command.Failure;

/** Reads documents that are named on the command line, and writes JSON so that people can read it. */
final class JsonFile {
    /** Two files of 1 MiB as Base64, and the form. */
    private static final long MOST_BYTES = 4L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    static JsonNode read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure(Failure.REFUSED, file + ": is larger than " + (MOST_BYTES >> 20) + " MiB");
            }
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new Failure(
                    Failure.REFUSED,
                    file + ": is no JSON, line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, file + ": cannot be read");
        }
    }

    static JsonNode empty() {
        return MAPPER.createObjectNode();
    }

    static String indented(String json) {
        try {
            return MAPPER.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}
