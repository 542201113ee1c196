package pk.nser.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How view records become JSON: components in their order, UTF-8. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** Media type of JSON documents. */
    public static final String MEDIA_TYPE = "application/json";

    private Json() {}

    /** The JSON of a view record. */
    public static byte[] bytes(Object view) {
        try {
            return MAPPER.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view record cannot be written: " + view.getClass(), e);
        }
    }

    /**
     * A document of our own as a tree.
     *
     * @throws UncheckedIOException when it is no JSON
     */
    public static JsonNode tree(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document of our own is no JSON", e);
        }
    }

    /** A JSON document as content. */
    public static Content content(Object view) {
        return Content.of(MEDIA_TYPE, bytes(view));
    }
}
