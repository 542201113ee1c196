package pk.nser.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

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

    /** A JSON document as content. */
    public static Content content(Object view) {
        return Content.of(MEDIA_TYPE, bytes(view));
    }
}
