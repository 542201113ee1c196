package pk.nser.bench.lookup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Product;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.lookup.Cnic;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.Scores;
import pk.nser.db.lookup.programme.ScoreUse;
import pk.nser.db.lookup.ration.Challenges;
import pk.nser.db.lookup.ration.Rations;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.http.Problem;
import pk.nser.server.listen.Traffic;
import pk.nser.server.listen.WebServer;
import pk.nser.server.lookup.LevelLookup;
import pk.nser.server.lookup.LookupRoutes;
import pk.nser.server.lookup.ScoreLookup;
import pk.nser.server.trail.PrivateTrail;

/**
 * Times answers of the public CNIC service, found and not found in mixed order, each from a network of its own, with a
 * server of its own over the product's databases (goal 9 of the access design). The misses of the hour are set back now
 * and then, or a proof of work would be asked; numbers of its own are put in before and taken out afterwards.
 */
public final class LookupPace {
    /** Of a person in a bucket: the rest of the hash and the level. */
    private static final int ENTRY_BYTES = 15;

    private static final int CALLS = 10_000;
    private static final int AT_ONCE = 100;
    private static final int SET_BACK_EVERY = 500;
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private final Pools pools;
    private final KeyFile key;
    private final Connection superuser;
    private final AtomicInteger faults = new AtomicInteger();

    /**
     * @param keys folder of the key files
     * @param superuser a connection to the database of public products
     */
    private LookupPace(Pools pools, Path keys, Connection superuser) {
        this.pools = pools;
        this.key = KeyFile.read(keys, KeyFile.CNIC);
        this.superuser = superuser;
    }

    /** Measures with the databases of the bench's product. */
    public static void measure(Asked asked, Report report) throws Exception {
        Product product = asked.product();
        try (Connection connection = product.publicSuperuser()) {
            report.add(new LookupPace(product.pools, product.home.resolve("keys"), connection).measured());
        }
    }

    private PaceReport measured() throws SQLException, InterruptedException {
        try (AuditLog log = AuditLog.start(pools.of(Role.AUDIT));
                WebServer server = serve(log)) {
            put(true);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < 2 * CALLS; i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(1));
            double[][] times = new double[2][CALLS];
            ask(server.port(), order, times);
            TwoSamples samples = new TwoSamples(times[0], times[1]);
            return new PaceReport(
                    CALLS,
                    TwoSamples.median(times[0]),
                    TwoSamples.median(times[1]),
                    TwoSamples.mean(times[0]),
                    TwoSamples.mean(times[1]),
                    samples.rankSum(),
                    samples.welch(),
                    faults.get());
        } finally {
            put(false);
            run("truncate ration.day, ration.asker, ration.number, ration.hour, ration.spent");
        }
    }

    private WebServer serve(AuditLog log) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.system(ZONE);
        ClientAddress addresses =
                new ClientAddress(List.of(AddressBlock.parse("127.0.0.1").orElseThrow()));
        LevelLookup levels = new LevelLookup(
                key,
                addresses,
                new Rations(pools.of(Role.RATION), key, ZONE, random),
                new Challenges(key, random),
                new Levels(pools.of(Role.CNIC)),
                new Traffic(),
                clock);
        ScoreLookup scores = new ScoreLookup(
                key,
                new Scores(pools.of(Role.SCORE)),
                new ScoreUse(pools.of(Role.APP), ZONE),
                new PrivateTrail(log, addresses),
                clock);
        return WebServer.start(
                new WebServer.Port("127.0.0.1", 0, 48, 1_000, false),
                new Traffic(),
                List.of(new LookupRoutes(levels, scores, ctx -> {
                    throw Problem.needsToken();
                })));
    }

    /** Numbers below {@code CALLS} are found, those above are not. */
    private void ask(int port, List<Integer> order, double[][] times) throws InterruptedException, SQLException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Semaphore running = new Semaphore(AT_ONCE);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            if (n % SET_BACK_EVERY == 0) {
                run("update ration.hour set misses = 0");
            }
            int number = order.get(n);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lookup"))
                    .header("X-Forwarded-For", "10." + n / 250 + "." + n % 250 + ".1")
                    .POST(BodyPublishers.ofString("{\"cnic\":\"" + cnic(number) + "\"}"))
                    .build();
            running.acquire();
            long began = System.nanoTime();
            all.add(client.sendAsync(request, BodyHandlers.ofByteArray()).handle((answer, failure) -> {
                times[number / CALLS][number % CALLS] = (System.nanoTime() - began) / 1e6;
                running.release();
                if (failure != null || !isRight(answer, number < CALLS)) {
                    faults.incrementAndGet();
                }
                return null;
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private static boolean isRight(HttpResponse<byte[]> answer, boolean found) {
        return answer.statusCode() == 200
                && new String(answer.body(), StandardCharsets.UTF_8).contains("\"level\":null") != found;
    }

    /** No person has a number that begins with 0. */
    private static String cnic(int number) {
        return "00000%08d".formatted(number);
    }

    /** Puts the numbers that are to be found into their buckets of the table that is served, or takes them out. */
    private void put(boolean in) throws SQLException {
        for (int slot = 0; slot <= 1; slot++) {
            String table = "cnic.level_" + slot;
            String sql = in
                    ? "insert into " + table + " as l select ?, ? from cnic.served where slot = " + slot
                            + " on conflict (bucket) do update set people = l.people || excluded.people"
                    : "update " + table
                            + " set people = overlay(people placing '' from position(a.entry in people) for "
                            + ENTRY_BYTES + ") from (values (?::int, ?::bytea)) as a (bucket, entry)"
                            + " where " + table + ".bucket = a.bucket and position(a.entry in people) > 0";
            try (PreparedStatement statement = superuser.prepareStatement(sql)) {
                for (int number = 0; number < CALLS; number++) {
                    byte[] hash = Cnic.parse(cnic(number)).hashed(key).bytes();
                    byte[] entry = Arrays.copyOfRange(hash, 2, 2 + ENTRY_BYTES);
                    entry[ENTRY_BYTES - 1] = 3;
                    statement.setInt(1, (hash[0] & 0xFF) << 13 | (hash[1] & 0xFF) << 5 | (hash[2] & 0xFF) >> 3);
                    statement.setBytes(2, entry);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            if (!in) {
                run("delete from " + table + " where people = ''");
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
