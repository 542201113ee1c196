package pk.nser.db.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How one event hangs on the one before: SHA-256 of the hash before it and its canonical JSON with number and time in
 * front. The chain begins with a hash of 32 zero bytes. Not thread-safe.
 */
final class Link {
    static final int BYTES = 32;

    private static final byte[] NUMBER = "{\"seq\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TIME = ",\"at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REST = "\",".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest;

    Link() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }

    /** The hash before the first event. */
    static byte[] beginning() {
        return new byte[BYTES];
    }

    /**
     * The hash of an event.
     *
     * @param at UTC with six decimals, for example {@code 2026-11-27T08:15:30.000125Z}
     * @param body its canonical JSON without number and time
     */
    byte[] hash(byte[] before, long seq, String at, String body) {
        digest.update(before);
        digest.update(NUMBER);
        digest.update(Long.toString(seq).getBytes(StandardCharsets.US_ASCII));
        digest.update(TIME);
        digest.update(at.getBytes(StandardCharsets.US_ASCII));
        digest.update(REST);
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        digest.update(text, Math.min(1, text.length), Math.max(0, text.length - 1));
        return digest.digest();
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
