package pk.nser.server;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.Decision;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.Scores;
import pk.nser.db.lookup.programme.ScoreQuota;
import pk.nser.db.lookup.programme.ScoreUse;
import pk.nser.db.lookup.programme.Suspensions;
import pk.nser.db.lookup.ration.Challenges;
import pk.nser.db.lookup.ration.Rations;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Audience;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Denials;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Trail;
import pk.nser.server.command.Home;
import pk.nser.server.command.lookup.LookupCommand;
import pk.nser.server.command.lookup.LookupDesk;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;
import pk.nser.server.listen.Traffic;
import pk.nser.server.lookup.LevelLookup;
import pk.nser.server.lookup.LookupRoutes;
import pk.nser.server.lookup.ScoreHolders;
import pk.nser.server.lookup.ScoreLookup;
import pk.nser.server.settings.HttpSettings;

/** The part of {@link Wiring} for the CNIC service. */
final class CnicService {
    private static final Logger LOG = LoggerFactory.getLogger(CnicService.class);

    private CnicService() {}

    static List<Object> commands(Supplier<Home> home) {
        return List.of(new LookupCommand(
                home,
                (pools, folder) -> new LookupDesk(
                        new LookupRefresh(pools), new Suspensions(pools.of(Role.BUILD)), folder.folder())));
    }

    /** Who asks for scores: the holder of an agreement of category iii.b, within its quotas. */
    static ScoreHolders holders(Gate privateGate, ClientAddress addresses) {
        return ctx -> {
            if (!(privateGate.open(ctx) instanceof Audience.Granted granted)) {
                throw Problem.needsToken();
            }
            Grant grant = granted.grant();
            Holding holding = grant.holding();
            Request request = Request.score(holding.agreement().line(), addresses.text(ctx));
            if (Decisions.decide(holding, request, AreaReach.NONE, grant.now()) instanceof Decision.Deny deny) {
                throw Denials.of(deny);
            }
            Quota quota = holding.innermost().quota();
            if (quota.rowsPerDay() < 1 || quota.households() < 1) {
                throw Problem.outsideScope("quota", "The agreement behind this token allows no look-ups.");
            }
            int aDay = (int) Math.min(Integer.MAX_VALUE, quota.rowsPerDay());
            int agreement = grant.agreement().id();
            return new ScoreHolders.Holder(
                    Asker.holder(grant.tokenId(), agreement, grant.agreement().purpose()),
                    new ScoreQuota(agreement, aDay, quota.households()));
        };
    }

    /** Needs the key of the CNIC hashes beside the serving passwords; without it the routes say that nothing can be told. */
    static Routes routes(
            HttpSettings http,
            Pools pools,
            ClusterAddress cluster,
            ScoreHolders holders,
            ClientAddress addresses,
            Trail trail,
            Traffic traffic,
            Clock clock) {
        if (Files.notExists(cluster.secrets().resolve(KeyFile.CNIC))) {
            LOG.warn("the CNIC service is off: {} is not in {}", KeyFile.CNIC, cluster.secrets());
            return LookupRoutes.withoutKey();
        }
        if (http.secure() && http.proxies().isEmpty()) {
            LOG.warn(
                    "http.proxies names nobody: all who come through the proxy of http.address share one ration of look-ups");
        }
        KeyFile key = KeyFile.read(cluster.secrets(), KeyFile.CNIC);
        SecureRandom random = new SecureRandom();
        return new LookupRoutes(
                new LevelLookup(
                        key,
                        addresses,
                        new Rations(pools.of(Role.RATION), key, clock.getZone(), random),
                        new Challenges(key, random),
                        new Levels(pools.of(Role.CNIC)),
                        traffic,
                        clock),
                new ScoreLookup(
                        key,
                        new Scores(pools.of(Role.SCORE)),
                        new ScoreUse(pools.of(Role.APP), clock.getZone()),
                        trail,
                        clock),
                holders);
    }
}
