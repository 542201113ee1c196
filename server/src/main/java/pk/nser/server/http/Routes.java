package pk.nser.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** A feature's routes. */
@FunctionalInterface
public interface Routes {
    /** Registers them. */
    void add(RoutesConfig routes);

    /** A GET route that answers HEAD by the same handler (Javalin alone would not run it). */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
