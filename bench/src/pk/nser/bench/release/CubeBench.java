package pk.nser.bench.release;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.List;
import org.postgresql.PGConnection;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.dimension.Unit;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Counting;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ReleaseTables;

/** Counting the frozen households and members into the cube, against reading the same columns out of PostgreSQL. */
final class CubeBench implements Measurement {
    /** Of more rows than this each side is run once, without a warm-up: a side takes minutes. */
    private static final long MOST_IN_TURNS = 2_000_000;

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.product(), asked.rounds()).forEach(report::add);
    }

    private static List<Comparison.Result> run(Product product, int rounds) throws Exception {
        return List.of(
                compare(
                        product,
                        "cube of households",
                        CountedRows.HOUSEHOLDS,
                        Unit.HOUSEHOLD,
                        "count_households.sql",
                        rounds),
                compare(product, "cube of members", CountedRows.MEMBERS, Unit.PERSON, "count_members.sql", rounds));
    }

    private static Comparison.Result compare(
            Product product, String name, CountedRows rows, Unit unit, String file, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                name,
                "rows",
                "counted and rolled up to every area level",
                "bare COPY (select ...) TO STDOUT of the same columns, bytes thrown away",
                1 / 1.5);
        String sql = SqlFile.read(CountedRows.class, file);
        try (Connection connection = product.superuser()) {
            connection.setAutoCommit(false);
            long households = Long.parseLong(Product.text(connection, "select count(*) from reg.household"));
            connection.rollback();
            Trial ours = () -> count(connection, product.release(), rows, unit);
            Trial baseline = () -> copy(connection, product.release(), sql);
            return households > MOST_IN_TURNS
                    ? comparison.runOnce(ours, baseline)
                    : comparison.run(rounds, ours, baseline);
        }
    }

    private static Trial.Outcome count(Connection connection, PublishedRelease release, CountedRows rows, Unit unit)
            throws Exception {
        ShownTree tree = ShownTree.read(connection, release.areasVersion());
        long began = System.nanoTime();
        Cube cube = Counting.count(
                connection,
                rows,
                ReleaseTables.read(connection, release.id()),
                tree,
                release.line(),
                Counting.NO_BUILD,
                -1,
                Progress.SILENT);
        double seconds = (System.nanoTime() - began) / 1e9;
        long counted = cube.units(unit, 0);
        connection.rollback();
        return new Trial.Outcome(seconds, counted, counted + " rows");
    }

    private static Trial.Outcome copy(Connection connection, PublishedRelease release, String sql) throws Exception {
        Counting.choose(connection, release.line(), Counting.NO_BUILD);
        long began = System.nanoTime();
        long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, OutputStream.nullOutputStream());
        double seconds = (System.nanoTime() - began) / 1e9;
        connection.rollback();
        return new Trial.Outcome(seconds, copied, copied + " rows");
    }
}
