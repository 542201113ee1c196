package pk.nser.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.bench.accuracy.Accuracy;
import pk.nser.bench.accuracy.AccuracyReport;
import pk.nser.bench.decide.DecideBench;
import pk.nser.bench.lookup.LookupPace;
import pk.nser.bench.lookup.PaceReport;
import pk.nser.bench.made.MadeCheck;
import pk.nser.bench.made.MadeReport;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Machine;
import pk.nser.bench.measure.Report;
import pk.nser.bench.pyramid.PyramidBench;
import pk.nser.db.connection.Role;
import pk.nser.db.demo.DemoPlan;

/**
 * Runs the measurements named on the command line, or all.
 *
 * <p>Environment: NSER_HOME (a data folder made by bench), NSER_URL (its running server), NSER_BENCH_OUT (the JSON
 * file), NSER_BENCH_NGINX (the program), NSER_BENCH_WORK (a folder for files), NSER_BENCH_ROUNDS.
 */
public final class Bench {
    /** One measurement or several that share their preparation. */
    interface Suite {
        List<Comparison.Result> run(Product product, Path work, int rounds) throws Exception;
    }

    /** The measurements that are no ratios. */
    private static final String ACCURACY = "accuracy";

    private static final String MADE = "made";

    private static final String LOOKUP = "lookup";
    private static final String DECIDE = "decide";
    private static final String PYRAMID = "pyramid";

    /** Seed of the registry that the launcher makes. */
    private static final long SEED = 1;

    private static final Map<String, Suite> SUITES = new LinkedHashMap<>();

    static {
        SUITES.put("tile", new TileBench());
        SUITES.put("http", new HttpBench());
        SUITES.put("cube", new CubeBench());
        SUITES.put("import", new ImportBench());
        SUITES.put("trail", new TrailBench());
        SUITES.put("files", new FilesBench());
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> chosen = names.length == 0 ? all() : List.of(names);
        for (String name : chosen) {
            if (!all().contains(name)) {
                System.err.println("there is no measurement '" + name + "'; there are " + all());
                System.exit(2);
            }
        }
        int rounds = Integer.parseInt(System.getenv().getOrDefault("NSER_BENCH_ROUNDS", "7"));
        Path work = Path.of(System.getenv("NSER_BENCH_WORK"));
        try (Product product = new Product(Path.of(System.getenv("NSER_HOME")))) {
            Report report = report(product);
            for (String name : chosen) {
                System.err.println("==> measuring " + name);
                Suite suite = SUITES.get(name);
                if (suite != null) {
                    suite.run(product, work, rounds).forEach(report::add);
                } else if (name.equals(MADE)) {
                    report.add(made(product));
                } else if (name.equals(LOOKUP)) {
                    report.add(lookup(product));
                } else if (name.equals(DECIDE)) {
                    report.add(DecideBench.measure());
                } else if (name.equals(PYRAMID)) {
                    report.add(PyramidBench.measure(product.pools, product.release()));
                } else {
                    report.add(accuracy(product));
                }
            }
            report.print(System.out);
            report.write(Path.of(System.getenv("NSER_BENCH_OUT")));
            System.exit(report.passed() ? 0 : 1);
        }
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(SUITES.keySet());
        names.add(ACCURACY);
        names.add(MADE);
        names.add(LOOKUP);
        names.add(DECIDE);
        names.add(PYRAMID);
        return names;
    }

    private static PaceReport lookup(Product product) throws Exception {
        try (Connection connection = product.publicSuperuser()) {
            return new LookupPace(product.pools, product.home.resolve("keys"), connection).measure();
        }
    }

    /** Cubes made without a database, against those of the product's own registry. */
    private static MadeReport made(Product product) throws Exception {
        try (Connection connection = product.superuser()) {
            connection.setAutoCommit(false);
            long households = Long.parseLong(Product.text(connection, "select count(*) from reg.household"));
            DemoPlan plan = new DemoPlan(Math.toIntExact(households), SEED);
            return MadeCheck.compare(connection, product.release(), plan, product.home.resolve("keys"));
        }
    }

    private static AccuracyReport accuracy(Product product) throws Exception {
        try (Connection connection = product.superuser()) {
            String data = Product.text(
                    connection,
                    "select title_en from reg.boundary_set where id = (select min(boundary_set) from agg.areas_version)");
            return Accuracy.measure(connection, product.pools.of(Role.AGG), product.release(), data);
        }
    }

    private static Report report(Product product) throws Exception {
        try (Connection connection = product.superuser()) {
            return new Report(
                    Machine.line("PostgreSQL " + Product.text(connection, "show server_version")),
                    Product.text(connection, "select to_char(count(*), 'FM999,999,999') from reg.household")
                            + " households, "
                            + Product.text(connection, "select to_char(count(*), 'FM999,999,999') from reg.member")
                            + " members, release " + product.release().id());
        }
    }
}
