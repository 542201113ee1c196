package pk.nser.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names an immutable public answer: release or areas version, tree, path, version of style and encoding, and what
 * else decides its bytes. The ETag is made of this and never of content, so that equal numbers in two releases cannot
 * be told from outside (disclosure.md 2.11.3). Weak, because the same identity is sent plain and gzipped.
 *
 * @param version release or areas version
 * @param variant settings or addresses that are written into the answer; empty for most
 */
public record Identity(String version, String tree, String path, String variant) {
    /** Raised when the same released numbers are written in another way. */
    private static final String STYLE_VERSION = "2";

    /** The ETag, quoted. */
    public String etag() {
        String name = String.join("\n", version, tree, path, STYLE_VERSION, variant);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
