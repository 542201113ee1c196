package pk.nser.server.lookup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import pk.nser.server.http.Problem;
import pk.nser.server.http.PublicAddress;
import pk.nser.server.http.Routes;

/**
 * {@code POST /lookup}: without credentials the poverty level of one number, with a token scores for an agreement; and
 * {@code /lookup/challenge} for the proof of work. The number stands in the body alone and is repeated nowhere.
 */
public final class LookupRoutes implements Routes {
    private static final String PATH = "/lookup";
    private static final String CHALLENGE = PATH + "/challenge";

    /** Both services. */
    private record Services(LevelLookup levels, ScoreLookup scores, ScoreHolders holders) {}

    private final Optional<Services> services;

    private LookupRoutes(Optional<Services> services) {
        this.services = services;
    }

    public LookupRoutes(LevelLookup levels, ScoreLookup scores, ScoreHolders holders) {
        this(Optional.of(new Services(levels, scores, holders)));
    }

    /** The routes where the key of the CNIC hashes is missing: they say that nothing can be told. */
    public static LookupRoutes withoutKey() {
        return new LookupRoutes(Optional.empty());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(PATH, this::ask);
        Routes.get(routes, CHALLENGE, ctx -> services().levels().challenge(ctx));
    }

    private void ask(Context ctx) {
        // Another site's page would spend the ration of whoever looks at it.
        PublicAddress.refuseOtherSites(ctx);
        if (ctx.header(Header.AUTHORIZATION) == null) {
            services().levels().answer(ctx);
        } else {
            services().scores().answer(ctx, services().holders().of(ctx));
        }
    }

    private Services services() {
        return services.orElseThrow(() -> Problem.unavailable("The CNIC service is not set up on this server."));
    }
}
