package pk.nser.server.catalogue;

import io.javalin.config.RoutesConfig;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Routes;
import pk.nser.server.released.PublishedReleases;

/** {@code GET /releases.json}: the same for everybody; the only address whose answer changes. */
public final class ReleasesRoutes implements Routes {
    private final PublishedReleases releases;

    public ReleasesRoutes(PublishedReleases releases) {
        this.releases = releases;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(
                routes,
                "/releases.json",
                ctx -> Answers.send(ctx, CachePolicy.POINTER, Json.content(ReleasesView.of(releases.pointer()))));
    }
}
