package pk.nser.db.token;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;
import pk.nser.db.sharing.LockCap;

/**
 * A token row with its agreement, and the rows of the tokens that it was made from, as read.
 *
 * @param secretSha256 what the secret must hash to, in lower-case hex
 * @param until first instant at which it, or one above it, no longer holds
 * @param revoked true when it, or one above it, was revoked
 * @param children scopes of the child tokens down to this one, the outermost first
 * @param readAt time of the reading by the clock of the database
 */
record StoredToken(
        String tokenId,
        char kind,
        String secretSha256,
        SignedAgreement agreement,
        List<Scope> children,
        Instant until,
        boolean revoked,
        Instant readAt) {
    StoredToken {
        children = List.copyOf(children);
    }

    /** Compares in constant time. */
    boolean isOpenedBy(Token token) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(secretSha256), token.secretSha256())
                && kind == token.kind();
    }

    /** True when neither token nor agreement has ended, begins later, or was suspended or revoked. */
    boolean holdsAt(Instant now) {
        return !revoked
                && now.isBefore(until)
                && agreement.standing() == Standing.ACTIVE
                && scopes().stream().allMatch(scope -> !now.isBefore(scope.from()) && now.isBefore(scope.until()));
    }

    /** The bearer's holding, with an empty ledger and nothing used: who gives records reads those two. */
    Holding holding() {
        List<Holding.Paper> papers = new ArrayList<>();
        papers.add(agreement.paper());
        children.forEach(child -> papers.add(new Holding.Paper(Standing.ACTIVE, child)));
        return new Holding(agreement.receiver(), papers, Set.of(), LockCap.STANDARD.dimensions(), Usage.NONE);
    }

    private List<Scope> scopes() {
        List<Scope> all = new ArrayList<>();
        all.add(agreement.scope());
        all.addAll(children);
        return all;
    }
}
