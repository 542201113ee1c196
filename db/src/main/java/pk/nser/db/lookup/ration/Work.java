package pk.nser.db.lookup.ration;

import java.time.Instant;

/**
 * A proof of work that was checked: it may be used once.
 *
 * @param nonce names its challenge, 16 bytes
 * @param until when the challenge ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Work(byte[] nonce, Instant until) {}
