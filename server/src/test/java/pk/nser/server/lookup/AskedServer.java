package pk.nser.server.lookup;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.People;
import pk.nser.db.lookup.Scores;
import pk.nser.db.lookup.programme.ScoreQuota;
import pk.nser.db.lookup.programme.ScoreUse;
import pk.nser.db.lookup.ration.Challenges;
import pk.nser.db.lookup.ration.Rations;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.fixture.Asker;
import pk.nser.server.http.Problem;
import pk.nser.server.listen.Traffic;
import pk.nser.server.listen.WebServer;
import pk.nser.server.trail.PrivateTrail;

/** The CNIC service on a free port over databases of its own, behind a proxy on the loopback that tells who asks. */
final class AskedServer implements AutoCloseable {
    static final String POOR = "95202-1234567-1";
    static final String WELL_OFF = "95202-1234567-2";
    static final String NOBODY = "95202-1234567-9";

    final TestDatabases databases;
    final People people;
    final Traffic traffic = new Traffic();
    private final WebServer server;
    private final AuditLog audit;
    private int networks;

    AskedServer(String name, Path folder, List<AddressBlock> proxies) {
        databases = TestDatabases.create(name);
        KeyFile key = People.key(folder);
        people = new People(databases, key);
        people.household(1, 9.255, 1).household(2, 71.5, 5).member(1, 1, POOR).member(2, 1, WELL_OFF);
        Clock clock = Clock.system(ZoneId.of("Asia/Karachi"));
        SecureRandom random = new SecureRandom();
        ClientAddress addresses = new ClientAddress(proxies);
        audit = AuditLog.start(databases.pools().of(Role.AUDIT));
        LevelLookup levels = new LevelLookup(
                key,
                addresses,
                new Rations(databases.pools().of(Role.RATION), key, clock.getZone(), random),
                new Challenges(key, random),
                new Levels(databases.pools().of(Role.CNIC)),
                traffic,
                clock);
        ScoreLookup scores = new ScoreLookup(
                key,
                new Scores(databases.pools().of(Role.SCORE)),
                new ScoreUse(databases.pools().of(Role.APP), clock.getZone()),
                new PrivateTrail(audit, addresses),
                clock);
        server = WebServer.start(
                new WebServer.Port("127.0.0.1", 0, 16, 200, false),
                traffic,
                List.of(new LookupRoutes(levels, scores, AskedServer::holder)));
    }

    static AskedServer behindAProxy(String name, Path folder) {
        return new AskedServer(
                name, folder, List.of(AddressBlock.parse("127.0.0.1").orElseThrow()));
    }

    /** Agreements 1, 2 and 3 with quotas of their own; {@code other} is one of another category. */
    private static ScoreHolders.Holder holder(Context ctx) {
        String token = String.valueOf(ctx.header(Header.AUTHORIZATION));
        Map<String, ScoreQuota> holders = Map.of(
                "Bearer one", new ScoreQuota(1, 1_000, 1_000),
                "Bearer two", new ScoreQuota(2, 1_000, 3),
                "Bearer three", new ScoreQuota(3, 5, 1_000));
        if (token.equals("Bearer other")) {
            throw Problem.outsideScope("The agreement behind this token does not answer scores.");
        }
        if (!holders.containsKey(token)) {
            throw Problem.needsToken();
        }
        ScoreQuota quota = holders.get(token);
        return new ScoreHolders.Holder(
                pk.nser.db.audit.event.Asker.holder("token" + "0".repeat(9), quota.agreement(), "Testing"), quota);
    }

    Asker asker() {
        return new Asker(server.port());
    }

    /** A network that has not asked before. */
    String stranger() {
        networks++;
        return "203." + networks / 250 + "." + networks % 250 + ".7";
    }

    HttpResponse<byte[]> post(String body, String... headers) {
        return asker().ask("POST", "/lookup", body, headers);
    }

    HttpResponse<byte[]> askFrom(String address, String cnic) {
        return post("{\"cnic\":\"" + cnic + "\"}", "X-Forwarded-For", address);
    }

    /** Bodies of the events in the audit log, in their order. */
    List<String> events() {
        return databases.texts("select body from audit.event order by seq");
    }

    void run(boolean publicDatabase, String sql) {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.close();
        audit.close();
        databases.close();
    }
}
