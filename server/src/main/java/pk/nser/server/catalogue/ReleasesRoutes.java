package pk.nser.server.catalogue;

import io.javalin.config.RoutesConfig;
import java.util.Optional;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;

/** {@code GET /releases.json}: the same for everybody; the only address whose answer changes. */
public final class ReleasesRoutes implements Routes {
    private final PublishedReleases releases;
    private final Optional<String> requestAddress;

    /** @param requestAddress of the unit that answers requests, where the operator tells it */
    public ReleasesRoutes(PublishedReleases releases, Optional<String> requestAddress) {
        this.releases = releases;
        this.requestAddress = requestAddress;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(
                routes,
                "/releases.json",
                ctx -> Answers.send(
                        ctx, CachePolicy.POINTER, Json.content(ReleasesView.of(releases.pointer(), requestAddress))));
    }
}
