package pk.nser.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Plan;
import pk.nser.bench.load.mix.Zipf;
import pk.nser.bench.load.side.FreshServer;
import pk.nser.bench.load.side.Nginx;
import pk.nser.bench.load.side.WrkMix;
import pk.nser.bench.measure.Spread;

/**
 * Public tiles: a server that was just started and has none of them; others that nobody has asked for, once it runs well; then the
 * same again and again from memory, in turns with nginx that has the same bytes in files.
 */
final class PublicLoad {
    private static final String HITS = "nser_cache_hits_total{cache=\"public-answers\"}";
    private static final String MISSES = "nser_cache_misses_total{cache=\"public-answers\"}";

    private static final int COLD_CONNECTIONS = 16;
    private static final double FULL_SECONDS = 5;
    private static final double HELD_SECONDS = 8;
    private static final double WARM_UP_SECONDS = 15;
    private static final int WRK_ORDER = 200_000;
    private static final int MOST_PER_SECOND = 120_000;

    /** Zipf's s. */
    static final double EXPONENT = 1.0;

    private final FreshServer server;
    private final List<Call> popular;
    private final List<Call> others;
    private final Path work;
    private final LoadReport report;

    PublicLoad(FreshServer server, List<Call> popular, List<Call> others, Path work, LoadReport report) {
        this.server = server;
        this.popular = popular;
        this.others = others;
        this.work = work;
        this.report = report;
    }

    void measure(int rounds) throws IOException, InterruptedException {
        byte[][] bodies = new byte[popular.size()][];
        Driver driver = new Driver(server.port(), popular);
        Zipf zipf = new Zipf(popular.size(), EXPONENT);
        Stage ours = new Stage("NSER Maps", server, driver, zipf::draw);
        once(ours, "each once, just started", popular.size(), (call, answer) -> bodies[call] = answer.body());
        Stage uncached = new Stage("NSER Maps", server, new Driver(server.port(), others), zipf::draw);
        once(uncached, "others once, nothing kept, running", others.size(), (call, answer) -> {});
        report.add(uncached);
        Path folder = work.resolve("nginx-mix");
        write(Nginx.root(folder), bodies);
        try (Nginx nginx = new Nginx(folder)) {
            Stage theirs = new Stage("nginx", nginx, new Driver(nginx.port(), popular), zipf::draw);
            theirs.run(Plan.once(Zipf.each(popular.size(), 2), COLD_CONNECTIONS, (call, answer) -> {}));
            requireSameBytes(ours.driver, theirs.driver);
            compare(ours, theirs, rounds);
            WrkMix wrk = new WrkMix(folder, popular, zipf.draw(WRK_ORDER, 0));
            report.wrk(wrk.rate(server.url()), wrk.rate(nginx.url()));
            report.add(theirs);
        }
        report.add(ours);
    }

    private void once(Stage stage, String load, int calls, Plan.AnswerReader reader)
            throws IOException, InterruptedException {
        Map<String, Long> before = server.metrics();
        Row.Round round = stage.run(Plan.once(Zipf.each(calls, 1), COLD_CONNECTIONS, reader));
        report.add(Row.of(stage.name, load, List.of(round)), hits(before, server.metrics()));
    }

    private void compare(Stage ours, Stage theirs, int rounds) throws IOException, InterruptedException {
        ours.full(WARM_UP_SECONDS, MOST_PER_SECOND);
        theirs.full(1, MOST_PER_SECOND);
        Map<String, Long> before = server.metrics();
        List<Row.Round> ourFull = new ArrayList<>();
        List<Row.Round> theirFull = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ourFull.add(ours.full(FULL_SECONDS, MOST_PER_SECOND));
            theirFull.add(theirs.full(FULL_SECONDS, MOST_PER_SECOND));
        }
        double ourHalf = rate(ourFull) / 2;
        double theirHalf = rate(theirFull) / 2;
        List<Row.Round> ourHeld = new ArrayList<>();
        List<Row.Round> theirHeld = new ArrayList<>();
        List<Row.Round> theirSame = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ourHeld.add(ours.held(ourHalf, HELD_SECONDS));
            theirHeld.add(theirs.held(theirHalf, HELD_SECONDS));
            theirSame.add(theirs.held(ourHalf, HELD_SECONDS));
        }
        String hits = hits(before, server.metrics());
        report.add(Row.of(ours.name, "Zipf, as fast as it answers", ourFull), hits);
        report.add(Row.of(theirs.name, "Zipf, as fast as it answers", theirFull), "");
        report.add(Row.of(ours.name, "Zipf, half of that", ourHeld), "");
        report.add(Row.of(theirs.name, "Zipf, half of that", theirHeld), "");
        report.add(Row.of(theirs.name, "Zipf, as many a second as NSER Maps", theirSame), "");
        report.ratios(ratios(ourHeld, theirHeld), ratios(ourHeld, theirSame));
    }

    /** Our p99 over theirs, round by round. */
    private static List<Double> ratios(List<Row.Round> ours, List<Row.Round> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(Row.p99(ours.get(i)) / Row.p99(theirs.get(i)));
        }
        return ratios;
    }

    /** The middle of the answers a second. */
    static double rate(List<Row.Round> rounds) {
        return new Spread(rounds.stream()
                        .map(Row.Round::outcome)
                        .map(Outcome::rate)
                        .toList())
                .median();
    }

    static String hits(Map<String, Long> before, Map<String, Long> after) {
        return String.format(
                "%,d hits, %,d misses",
                after.getOrDefault(HITS, 0L) - before.getOrDefault(HITS, 0L),
                after.getOrDefault(MISSES, 0L) - before.getOrDefault(MISSES, 0L));
    }

    private void write(Path root, byte[][] bodies) throws IOException {
        for (int i = 0; i < bodies.length; i++) {
            Path file = root.resolve(popular.get(i).path().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, bodies[i]);
        }
    }

    private void requireSameBytes(Driver ours, Driver theirs) throws IOException {
        for (int i = 0; i < popular.size(); i++) {
            if (ours.length(i) != theirs.length(i)) {
                throw new IOException("nginx sends other bytes of " + popular.get(i));
            }
        }
    }
}
