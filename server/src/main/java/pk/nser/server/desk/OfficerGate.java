package pk.nser.server.desk;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.jspecify.annotations.Nullable;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.server.http.Problem;

/** Who asks, by a token of kind M as Bearer and by nothing else. Asks the database every time. */
public final class OfficerGate {
    private static final String BEARER = "bearer ";

    private final OfficerTokens tokens;

    /** @param tokens over the APP pool */
    public OfficerGate(OfficerTokens tokens) {
        this.tokens = tokens;
    }

    /** Somebody of the unit or of those who decide; 401 without a token, 403 for a requester. */
    Officer unit(Context ctx) {
        Officer officer = officer(ctx);
        if (officer.isRequester()) {
            throw Problem.of(403, "role", "This is the unit's; what you asked for stands under /requests.");
        }
        return officer;
    }

    /** A requester; 401 without a token, 403 for everybody else. */
    Requester requester(Context ctx) {
        Officer officer = officer(ctx);
        Integer institution = officer.institution();
        if (institution == null) {
            throw Problem.of(403, "role", "This is for those who ask; the unit's part stands under /desk.");
        }
        return new Requester(officer, institution);
    }

    /** An officer of an institution. */
    record Requester(Officer officer, int institution) {}

    private Officer officer(Context ctx) {
        @Nullable String header = ctx.header(Header.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Problem.needsToken();
        }
        return tokens.check(header.substring(BEARER.length()).strip()).orElseThrow(Problem::needsToken);
    }
}
