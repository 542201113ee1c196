package pk.nser.server.trail;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.TileRange;
import pk.nser.server.http.RequestLog;

/** What a request asked for, by the route that it matched. Parts of an address that are not fit to be written are left out. */
record AskedProduct(
        Action action, Subject subject, @Nullable TileRange tile) {
    private static final String TREE = "/private/";
    private static final String GEOTAGS = "geotags";
    private static final String PICTURES = "/maps/";

    static AskedProduct of(Context ctx) {
        String route = RequestLog.route(ctx);
        Map<String, String> parts = ctx.pathParamMap();
        Action action = action(ctx.method().name(), route);
        String release = parts.getOrDefault("release", parts.get("areasVersion"));
        String dimensions = parts.get("dimensions");
        List<String> codes = dimensions == null ? List.of() : Arrays.asList(dimensions.split(",", Subject.MOST + 2));
        return new AskedProduct(
                action,
                Subject.asked(product(action, parts, route), release, codes),
                route.endsWith("/{z}/{x}/{y}.mvt") ? tile(parts) : null);
    }

    /** True for what is added up. */
    boolean isTile() {
        return action == Action.TILES || action == Action.GEOTAGS;
    }

    private static Action action(String method, String route) {
        if (route.equals("/session")) {
            return Action.SESSION_BEGIN;
        }
        if (route.equals("/lookup")) {
            return Action.LOOKUP;
        }
        String rest = route.startsWith(TREE) ? route.substring(TREE.length()) : "";
        if (rest.startsWith("deliveries/{")) {
            return Action.DELIVERY;
        }
        if (rest.startsWith("deliveries")) {
            return method.equals("POST") ? Action.DELIVERY_ASK : Action.DELIVERY_LIST;
        }
        if (rest.startsWith("tokens")) {
            return ofTokens(method);
        }
        return ofProducts(rest);
    }

    private static Action ofTokens(String method) {
        return switch (method) {
            case "POST" -> Action.TOKEN_ISSUE;
            case "DELETE" -> Action.TOKEN_REVOKE;
            default -> Action.OTHER;
        };
    }

    private static Action ofProducts(String rest) {
        if (rest.contains("/geotags")) {
            return rest.endsWith(".mvt") ? Action.GEOTAGS : Action.MAP_DESCRIPTION;
        }
        if (rest.contains("/tiles/")) {
            return rest.endsWith(".mvt") ? Action.TILES : Action.MAP_DESCRIPTION;
        }
        if (rest.contains("/figures/") || rest.contains(PICTURES)) {
            return Action.FIGURES;
        }
        if (rest.endsWith("/catalogue.json")) {
            return Action.CATALOGUE;
        }
        return rest.startsWith("areas/") ? Action.AREAS : Action.OTHER;
    }

    private static @Nullable String product(Action action, Map<String, String> parts, String route) {
        return switch (action) {
            case TILES -> "tiles/" + parts.get("areaLevel");
            case MAP_DESCRIPTION -> parts.containsKey("areaLevel") ? "tiles/" + parts.get("areaLevel") : GEOTAGS;
            case GEOTAGS -> GEOTAGS;
            case FIGURES ->
                (route.contains(PICTURES) ? "maps/" : "figures/") + parts.get("areaLevel") + "/" + parts.get("table");
            case AREAS -> "areas/" + parts.get("areaLevel");
            case DELIVERY -> "deliveries/" + parts.get("id");
            default -> null;
        };
    }

    /** The tile that is named; absent when it is none. */
    private static @Nullable TileRange tile(Map<String, String> parts) {
        try {
            return TileRange.of(
                    Integer.parseInt(parts.getOrDefault("z", "")),
                    Integer.parseInt(parts.getOrDefault("x", "")),
                    Integer.parseInt(parts.getOrDefault("y", "")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
