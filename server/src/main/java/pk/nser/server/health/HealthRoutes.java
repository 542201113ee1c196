package pk.nser.server.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.listen.Traffic;
import pk.nser.server.released.PublishedReleases;

/**
 * {@code /health/live} (the process runs), {@code /health/ready} (the database answers and a release is served) and
 * {@code /metrics} (Prometheus text). On the operator's port alone.
 */
public final class HealthRoutes implements Routes {
    private final PublishedReleases releases;
    private final Traffic traffic;

    public HealthRoutes(PublishedReleases releases, Traffic traffic) {
        this.releases = releases;
        this.traffic = traffic;
    }

    private record StateView(String state) {}

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(
                routes,
                "/health/live",
                ctx -> Answers.send(ctx, CachePolicy.FAILURE, Json.content(new StateView("live"))));
        Routes.get(routes, "/health/ready", this::ready);
        Routes.get(
                routes,
                "/metrics",
                ctx -> Answers.send(
                        ctx, CachePolicy.FAILURE, Content.of("text/plain; version=0.0.4", traffic.prometheus())));
    }

    private void ready(Context ctx) {
        if (releases.pointer().isEmpty()) {
            throw Problem.unavailable("No release is published yet.");
        }
        Answers.send(ctx, CachePolicy.FAILURE, Json.content(new StateView("ready")));
    }
}
