package pk.nser.server.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.IOException;
import pk.nser.db.sharing.request.FieldFault;
import pk.nser.db.sharing.request.Fields;
import pk.nser.server.http.Problem;

/** Reads the body of a request of somebody who has shown a token: the form with its files is larger than any other. */
final class JsonBody {
    static final int MOST_BYTES = 2 << 20;

    private static final int REASON = 4000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /** What the body of a step says. */
    record Step(String command, String reason, JsonNode details) {}

    static JsonNode read(Context ctx) throws IOException {
        byte[] bytes = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(413, "too-large", "A body here has at most " + (MOST_BYTES >> 20) + " MiB.");
        }
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("body", "The body is no JSON.");
        }
    }

    static Step step(Context ctx) throws IOException {
        JsonNode body = read(ctx);
        Fields fields = Fields.of(body);
        fields.only("command", "reason", "details");
        if (fields.has("details") && !body.get("details").isObject()) {
            throw new FieldFault("details", "must be an object");
        }
        JsonNode details = fields.has("details") ? body.get("details") : JsonNodeFactory.instance.objectNode();
        return new Step(fields.text("command", 40), fields.text("reason", REASON), details);
    }
}
