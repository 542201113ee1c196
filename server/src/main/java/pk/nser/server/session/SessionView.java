package pk.nser.server.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.Scope;

/** Whether the browser is signed in, and to what. {@code until}: first instant at which it no longer holds, ISO 8601. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        @Nullable String until,
        @Nullable String finest,
        @Nullable List<String> areas,
        @Nullable List<String> dimensions) {
    static final SessionView NONE = new SessionView(false, null, null, null, null);

    static SessionView of(Scope scope) {
        return new SessionView(
                true,
                scope.until().toString(),
                scope.effectiveFinest().code(),
                scope.areas().stream().sorted().toList(),
                scope.dimensions().stream().sorted().toList());
    }
}
