package pk.nser.attack.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import pk.nser.server.fixture.Asker;

/**
 * Somebody who asks the server over HTTP.
 *
 * @param name for people
 * @param tokens all that this caller has gathered; none for everybody
 */
public record Caller(String name, Asker asker, List<String> tokens) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The tree of addresses that this caller uses. */
    public String tree() {
        return tokens.isEmpty() ? "/public/" : "/private/";
    }

    /** GET with the caller's credentials; who has none waits for what is costly: a refusal for haste would prove nothing. */
    public HttpResponse<byte[]> get(String path) {
        return tokens.isEmpty() ? asker.patient("GET", path) : asker.getAsAny(tokens, path);
    }

    /** The catalogues that the caller sees, one with each token. */
    public List<JsonNode> catalogues(String release) {
        String path = tree() + release + "/catalogue.json";
        return tokens.isEmpty()
                ? List.of(json(path))
                : tokens.stream()
                        .map(token -> new Caller(name, asker, List.of(token)).json(path))
                        .toList();
    }

    /** A document that must be there. */
    public JsonNode json(String path) {
        try {
            return JSON.readTree(body(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The bytes of an answer that must be there. */
    public byte[] body(String path) {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(name + " got " + answer.statusCode() + " for " + path);
        }
        return Asker.bytes(answer);
    }

    /** The lines of a text. */
    public List<String> lines(String path) {
        return new String(body(path), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
