package pk.nser.server.lookup;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pk.nser.db.lookup.Cnic;
import pk.nser.server.http.Problem;

/**
 * The body of a look-up as it came, JSON or a plain form. Faults name the member and never repeat what stood there.
 *
 * @param proof challenge and solution, when both were sent
 */
record Question(Cnic cnic, Optional<Proof> proof) {
    /** A challenge and the digits that solve it, unchecked. */
    record Proof(String challenge, String solution) {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEMBERS = Set.of("cnic", "challenge", "solution");
    private static final String SHAPE = "The body must be JSON, {\"cnic\": \"...\"}, or the form field cnic.";

    /** The question of a member of the public. */
    static Question read(Context ctx) {
        Map<String, String> members = isForm(ctx) ? form(ctx) : json(ctx.bodyAsBytes());
        String text = members.get("cnic");
        if (text == null) {
            throw Problem.badParameter("cnic", SHAPE);
        }
        String challenge = members.get("challenge");
        String solution = members.get("solution");
        if ((challenge == null) != (solution == null)) {
            throw Problem.badParameter(
                    challenge == null ? "challenge" : "solution", "A challenge and its solution are sent together.");
        }
        return new Question(
                number("cnic", text),
                challenge == null || solution == null ? Optional.empty() : Optional.of(new Proof(challenge, solution)));
    }

    /** A number, or 400 naming the member. */
    static Cnic number(String name, String text) {
        try {
            return Cnic.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                    name, name + " " + e.getMessage() + ": 12345-1234567-1, with dashes or without.");
        }
    }

    /** A JSON document, strictly read; {@code name} is told when it is none. */
    static JsonNode tree(byte[] body, String name, String shape) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw Problem.badParameter(name, shape);
        }
        throw Problem.badParameter(name, shape);
    }

    private static boolean isForm(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static Map<String, String> form(Context ctx) {
        Map<String, String> members = new TreeMap<>();
        for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
            if (field.getValue().size() != 1) {
                throw Problem.badParameter("cnic", "Each field is sent once.");
            }
            // A form sends its empty fields as well.
            if (!field.getValue().get(0).isEmpty() || field.getKey().equals("cnic")) {
                put(members, field.getKey(), field.getValue().get(0));
            }
        }
        return members;
    }

    private static Map<String, String> json(byte[] body) {
        Map<String, String> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : tree(body, "cnic", SHAPE).properties()) {
            if (!field.getValue().isTextual()) {
                throw Problem.badParameter(known(field.getKey()), "Every member is a text. " + SHAPE);
            }
            put(members, field.getKey(), field.getValue().textValue());
        }
        return members;
    }

    private static void put(Map<String, String> members, String name, String value) {
        if (!MEMBERS.contains(name)) {
            throw Problem.badParameter("cnic", "Besides cnic there are challenge and solution, and nothing else.");
        }
        members.put(name, value);
    }

    private static String known(String name) {
        return MEMBERS.contains(name) ? name : "cnic";
    }
}
