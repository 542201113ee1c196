package pk.nser.db.audit.event;

import org.jspecify.annotations.Nullable;

/**
 * How much was sent, or is about to be.
 *
 * @param rows records; or requests, when events are added up
 * @param bytes of the body
 * @param sha256 of the bytes, lower-case hex; absent when they were not all seen
 */
public record Amount(long rows, long bytes, @Nullable String sha256) {
    /** Below thirteen digits, so that no amount looks like a CNIC. */
    static final long MOST = 999_999_999_999L;

    public Amount {
        if (rows < 0 || rows > MOST || bytes < 0 || bytes > MOST) {
            throw new IllegalArgumentException("audit event: rows or bytes are out of range");
        }
        if (sha256 != null) {
            Shape.SHA256.check(sha256);
        }
    }
}
