package pk.nser.server.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Limits;
import pk.nser.db.grant.scope.Scope;

/**
 * Whether the browser is signed in, and to what.
 *
 * @param until first instant at which it no longer holds, ISO 8601
 * @param category code of the agreement's sharing category
 * @param geotags for tokens that give points: the release that they are of, empty while no delivery was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        @Nullable String until,
        @Nullable String category,
        @Nullable String finest,
        @Nullable List<String> areas,
        @Nullable List<String> dimensions,
        @Nullable String geotags) {
    static final SessionView NONE = new SessionView(false, null, null, null, null, null, null);

    static SessionView of(Holding holding, @Nullable String geotags) {
        Scope scope = holding.innermost();
        Limits limits = Decisions.most(holding);
        return new SessionView(
                true,
                scope.until().toString(),
                holding.category().code(),
                limits.finest().code(),
                scope.areas().stream().sorted().toList(),
                limits.dimensions().stream().sorted().toList(),
                geotags);
    }
}
