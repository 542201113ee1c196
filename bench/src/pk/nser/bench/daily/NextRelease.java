package pk.nser.bench.daily;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToDoubleFunction;
import pk.nser.bench.load.LoadBench;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Plan;
import pk.nser.bench.load.drive.Tails;
import pk.nser.bench.load.mix.HalfPrivate;
import pk.nser.bench.load.mix.MapTiles;
import pk.nser.bench.load.mix.PublicMix;
import pk.nser.bench.load.scope.Holders;
import pk.nser.bench.load.scope.PrivateMix;
import pk.nser.bench.load.side.FreshServer;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Section;
import pk.nser.bench.measure.Spread;
import pk.nser.bench.product.Asked;
import pk.nser.bench.step.JarCommand;

/**
 * The next release, built and published while a server answers a mix of tiles, half of them private: the same number of requests a
 * second before and meanwhile, in stretches of ten seconds.
 */
final class NextRelease implements Section {
    private static final int POPULAR = 4_000;
    private static final int AGREEMENTS = 20;
    private static final int TILES_EACH = 100;
    private static final long SEED = 65;
    private static final int PER_SECOND = 300;
    private static final int CONNECTIONS = 32;
    private static final double STRETCH_SECONDS = 10;
    private static final double WARM_UP_SECONDS = 30;
    private static final int BEFORE = 6;
    private static final double MOST_SLOWER = 1.3;

    private final List<Outcome> before = new ArrayList<>();
    private final List<Outcome> meanwhile = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int faults;

    /** What the two commands came to. */
    private record Built(JarCommand.Done build, JarCommand.Done publish) {}

    void measure(Asked asked, Report report) throws Exception {
        MapTiles tiles = new MapTiles(asked.product());
        List<String> dimensions = LoadBench.dimensions();
        try (FreshServer server = new FreshServer(asked.product(), asked.work());
                Holders holders = new Holders(asked.product(), dimensions, AGREEMENTS, server.url(), SEED)) {
            List<Call> open = PublicMix.of(tiles, dimensions, POPULAR);
            List<Call> closed = PrivateMix.of(tiles, holders.all, TILES_EACH, SEED);
            List<Call> both = new ArrayList<>(open);
            both.addAll(closed);
            HalfPrivate mix = new HalfPrivate(open.size(), closed.size(), 1.0);
            Driver driver = new Driver(server.port(), both);
            run(driver, mix, WARM_UP_SECONDS, 0);
            for (int i = 1; i <= BEFORE; i++) {
                before.add(run(driver, mix, STRETCH_SECONDS, i));
            }
            tell(beside(driver, mix), report);
        }
        report.add(this);
    }

    /** Goes on asking until both commands are done. */
    private Built beside(Driver driver, HalfPrivate mix) throws Exception {
        FutureTask<Built> building = new FutureTask<>(() -> new Built(
                JarCommand.run("1g", List.of("release", "build")),
                JarCommand.run("1g", List.of("release", "publish"))));
        Thread thread = new Thread(building, "next-release");
        thread.setDaemon(true);
        thread.start();
        while (!building.isDone()) {
            meanwhile.add(run(driver, mix, STRETCH_SECONDS, BEFORE + 1L + meanwhile.size()));
        }
        try {
            return building.get();
        } catch (ExecutionException e) {
            throw new IOException("the next release was not built and published", e.getCause());
        }
    }

    private Outcome run(Driver driver, HalfPrivate mix, double seconds, long seed)
            throws IOException, InterruptedException {
        int[] order = mix.draw((int) (PER_SECOND * seconds * 1.2) + 100, SEED + seed);
        Outcome outcome = driver.run(Plan.held(order, PER_SECOND, CONNECTIONS, seconds));
        faults += outcome.faults();
        words.addAll(outcome.firstFaults());
        return outcome;
    }

    private void tell(Built built, Report report) {
        report.add(new Finding(
                "daily: the next release built beside a server",
                "s",
                List.of(built.build().run().seconds()),
                null,
                built.build().run().cost(),
                PER_SECOND
                        + " tiles a second were asked for meanwhile; the database's seconds hold the server's questions too: "
                        + lastLine(built.build().said())));
        report.add(new Finding(
                "daily: and published",
                "s",
                List.of(built.publish().run().seconds()),
                null,
                built.publish().run().cost(),
                "with the CNIC service filled anew"));
        for (String kind : List.of(PublicMix.KIND, PrivateMix.KIND)) {
            add(report, kind, "median", Tails::p50);
            add(report, kind, "95th percentile", Tails::p95);
        }
    }

    private void add(Report report, String kind, String which, ToDoubleFunction<Tails> quantile) {
        List<Double> first = times(before, kind, quantile);
        List<Double> then = times(meanwhile, kind, quantile);
        report.add(
                new Finding("daily: " + kind + " tile, " + which + " before", "ms", first, "stretches of ten seconds"));
        report.add(new Finding("daily: " + kind + " tile, " + which + " meanwhile", "ms", then, "the same mix"));
        report.add(new Finding(
                "daily: " + kind + " tile, " + which + " meanwhile over before",
                "times",
                List.of(Spread.of(then).median() / Spread.of(first).median()),
                MOST_SLOWER,
                null,
                ""));
    }

    private static List<Double> times(List<Outcome> outcomes, String kind, ToDoubleFunction<Tails> quantile) {
        return outcomes.stream()
                .map(outcome -> quantile.applyAsDouble(outcome.of(kind)))
                .toList();
    }

    private static String lastLine(String said) {
        return said.lines().filter(line -> line.startsWith("release ")).reduce("", (first, last) -> last);
    }

    @Override
    public String name() {
        return "daily-served";
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Served while a release was built: %,d tiles, %d faults%s%n",
                meanwhile.stream().mapToLong(Outcome::done).sum(),
                faults,
                faults == 0 ? "" : ": " + String.join("; ", words));
    }

    @Override
    public Object json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("before", before.stream().map(Outcome::times).toList());
        fields.put("meanwhile", meanwhile.stream().map(Outcome::times).toList());
        fields.put("faults", faults);
        fields.put("firstFaults", List.copyOf(words));
        return fields;
    }

    @Override
    public boolean passed() {
        return faults == 0;
    }
}
