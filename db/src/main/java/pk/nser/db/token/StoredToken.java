package pk.nser.db.token;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import pk.nser.db.grant.Scope;

/**
 * A token row with its agreement, as read.
 *
 * @param secretSha256 what the secret must hash to, in lower-case hex
 * @param readAt time of the reading by the clock of the database
 */
record StoredToken(
        String tokenId,
        char kind,
        String secretSha256,
        int agreement,
        Scope scope,
        Instant until,
        boolean revoked,
        Instant readAt) {
    /** Compares in constant time. */
    boolean isOpenedBy(Token token) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(secretSha256), token.secretSha256())
                && kind == token.kind();
    }

    /** True when neither token nor agreement has ended, begun later or been revoked at {@code now}. */
    boolean holdsAt(Instant now) {
        return !revoked && now.isBefore(until) && !now.isBefore(scope.from()) && now.isBefore(scope.until());
    }
}
