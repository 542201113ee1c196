package pk.nser.server.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Limits;
import pk.nser.db.grant.scope.Scope;

/** Whether the browser is signed in, and to what. {@code until}: first instant at which it no longer holds, ISO 8601. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        @Nullable String until,
        @Nullable String finest,
        @Nullable List<String> areas,
        @Nullable List<String> dimensions) {
    static final SessionView NONE = new SessionView(false, null, null, null, null);

    static SessionView of(Holding holding) {
        Scope scope = holding.innermost();
        Limits limits = Decisions.most(holding);
        return new SessionView(
                true,
                scope.until().toString(),
                limits.finest().code(),
                scope.areas().stream().sorted().toList(),
                limits.dimensions().stream().sorted().toList());
    }
}
