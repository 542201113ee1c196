package pk.nser.server.atlas;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.http.SecurityHeaders;

/**
 * {@code /}, {@code /table} and {@code /embed} (one page: the map, the same as a table, and the map that alone may be
 * framed), the pages beside the map, for example {@code /methodology}, and their files; {@code /sw.js}, the service worker,
 * lies at the root to reach the page. Files below {@code assets/} have a hash of their content in their name and never change.
 */
public final class AtlasRoutes implements Routes {
    /** Pages to be read, each a file of its own with this name (web/src/pages). */
    private static final List<String> PAGES =
            List.of("about", "methodology", "dictionary", "ask", "sources", "accessibility");

    private static final String PAGE = "index.html";

    private final AtlasFiles files;

    public AtlasRoutes(AtlasFiles files) {
        this.files = files;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/", this::page);
        Routes.get(routes, "/table", this::page);
        Routes.get(routes, "/embed", ctx -> {
            SecurityHeaders.letFrame(ctx);
            page(ctx);
        });
        for (String page : PAGES) {
            Routes.get(routes, "/" + page, ctx -> send(ctx, page + ".html", CachePolicy.PAGE));
        }
        Routes.get(routes, "/assets/{file}", ctx -> send(ctx, "assets/" + ctx.pathParam("file"), CachePolicy.FOREVER));
        for (String file : AtlasFiles.AT_ROOT) {
            Routes.get(routes, "/" + file, ctx -> send(ctx, file, CachePolicy.PAGE));
        }
    }

    private void page(Context ctx) {
        send(ctx, PAGE, CachePolicy.PAGE);
    }

    private void send(Context ctx, String name, CachePolicy policy) {
        Optional<AtlasFile> file = files.file(name);
        if (file.isEmpty()) {
            throw Problem.notFound("There is nothing at this address.");
        }
        if (!Answers.isHeld(ctx, policy, file.get().etag())) {
            Answers.send(ctx, policy, file.get().content());
        }
    }
}
