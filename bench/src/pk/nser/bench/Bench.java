package pk.nser.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.accuracy.Accuracy;
import pk.nser.bench.daily.DailyBench;
import pk.nser.bench.decide.DecideBench;
import pk.nser.bench.files.DownloadsBench;
import pk.nser.bench.harness.HarnessResults;
import pk.nser.bench.intake.ImportBench;
import pk.nser.bench.load.LoadBench;
import pk.nser.bench.lookup.LookupPace;
import pk.nser.bench.made.MadeCheck;
import pk.nser.bench.measure.Machine;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.bench.pyramid.PyramidBench;
import pk.nser.bench.release.ReleaseBench;
import pk.nser.bench.start.StartBench;
import pk.nser.bench.tiles.TilesBench;
import pk.nser.bench.trail.TrailBench;

/**
 * Runs the parts named on the command line, in that order, and tells what they found in one report.
 *
 * <p>Environment: NSER_HOME (a data folder made by bench), NSER_URL (its running server), NSER_BENCH_OUT (the JSON
 * file), NSER_BENCH_NGINX (the program), NSER_BENCH_WORK (a folder for files), NSER_BENCH_ROUNDS.
 */
public final class Bench {
    private static final String ROUNDS = "7";

    /** One line for each part, from which the launcher (bench.sh) takes their names too. */
    private static final Map<String, Measurement> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("import", new ImportBench());
        PARTS.put("release", new ReleaseBench());
        PARTS.put("tiles", new TilesBench());
        PARTS.put("http", new HttpBench());
        PARTS.put("load", new LoadBench());
        PARTS.put("downloads", new DownloadsBench());
        PARTS.put("daily", DailyBench::measure);
        PARTS.put("start", new StartBench());
        PARTS.put("trail", new TrailBench());
        PARTS.put("lookup", LookupPace::measure);
        PARTS.put("decide", DecideBench::measure);
        PARTS.put("pyramid", PyramidBench::measure);
        PARTS.put("jmh", new HarnessResults());
        PARTS.put("accuracy", Accuracy::measure);
        PARTS.put("made", MadeCheck::measure);
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        for (String name : names) {
            if (!PARTS.containsKey(name)) {
                System.err.println("there is no part '" + name + "' of the bench; there are " + PARTS.keySet());
                System.exit(2);
            }
        }
        int rounds = Integer.parseInt(System.getenv().getOrDefault("NSER_BENCH_ROUNDS", ROUNDS));
        Path work = Path.of(System.getenv("NSER_BENCH_WORK"));
        try (Asked asked = new Asked(Path.of(System.getenv("NSER_HOME")), work, rounds)) {
            Report report = new Report(Machine.line());
            boolean told = false;
            for (String name : names.length == 0 ? PARTS.keySet() : List.of(names)) {
                System.err.println("==> measuring " + name);
                Objects.requireNonNull(PARTS.get(name)).measure(asked, report);
                if (!told) {
                    about(asked.opened(), report);
                    told = asked.opened() != null;
                }
                // A run that is broken off later leaves what it has found.
                report.write(Path.of(System.getenv("NSER_BENCH_OUT")));
            }
            report.print(System.out);
            System.exit(report.passed() ? 0 : 1);
        }
    }

    private static void about(@Nullable Product product, Report report) throws Exception {
        if (product == null) {
            report.about("made rows, no database", 0);
            return;
        }
        try (Connection connection = product.superuser()) {
            long households = Long.parseLong(Product.text(connection, "select count(*) from reg.household"));
            long members = Long.parseLong(Product.text(connection, "select count(*) from reg.member"));
            String text = String.format(
                    Locale.ROOT,
                    "PostgreSQL %s, %,d households, %,d members, release %s",
                    Product.text(connection, "show server_version"),
                    households,
                    members,
                    product.release().id());
            report.about(text, households);
        }
    }
}
