package pk.nser.bench.made;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Counting;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.release.cube.TableCells;
import pk.nser.db.release.figures.Counted;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ReleaseTables;

/**
 * Whether made cubes are those that the product counts: same tree, same catalogue, same counts, key sums and
 * contributions in every cell of every area.
 */
public final class MadeCheck {
    private static final List<String> TOPICS = List.of("geotags", "education_members", "disability", "phone");
    /** Seed of the registry that the launcher makes. */
    private static final long SEED = 1;

    private static final int MOST_FAULTS = 20;

    private final List<String> faults = new ArrayList<>();
    private long compared;

    private MadeCheck() {}

    /** Compares with the registry and the served release of the bench's product. */
    public static void measure(Asked asked, Report report) throws Exception {
        Product product = asked.product();
        try (Connection connection = product.superuser()) {
            connection.setAutoCommit(false);
            long households = Long.parseLong(Product.text(connection, "select count(*) from reg.household"));
            DemoPlan plan = new DemoPlan(Math.toIntExact(households), SEED);
            report.add(compare(connection, product.release(), plan, product.home.resolve("keys")));
        }
    }

    /**
     * Makes the cubes of the registry that stands in a database and compares; tells at most twenty differences.
     *
     * @param connection to the registry database, within a transaction, as one who may read everything
     * @param release first of a line on the demonstration registry of the plan, with the standard pairs
     * @param keys folder of the registry's keys
     */
    private static MadeReport compare(Connection connection, PublishedRelease release, DemoPlan plan, Path keys)
            throws SQLException, IOException, InterruptedException {
        long began = System.nanoTime();
        MadeAreas areas = new MadeAreas(plan, Progress.SILENT);
        MadeCubes made = MadeCubes.of(areas, keys, Progress.SILENT);
        double seconds = (System.nanoTime() - began) / 1e9;
        MadeCheck check = new MadeCheck();
        check.all(connection, release, areas, made);
        return new MadeReport(release.id(), plan.households(), check.compared, seconds, check.faults);
    }

    private void all(Connection connection, PublishedRelease release, MadeAreas areas, MadeCubes made)
            throws SQLException {
        ShownTree tree = ShownTree.read(connection, release.areasVersion());
        Catalogue catalogue = ReleaseTables.read(connection, release.id());
        expect(catalogue.all().equals(made.catalogue().all()), "the catalogues differ");
        trees(tree, made.tree());
        villages(connection, release.areasVersion(), tree, made.tree(), areas);
        if (faults.isEmpty()) {
            for (Counted counted : List.of(made.households(), made.members())) {
                Cube cube = Counting.count(
                        connection,
                        counted.rows(),
                        catalogue,
                        tree,
                        release.line(),
                        Counting.NO_BUILD,
                        -1,
                        Progress.SILENT);
                cubes(cube, counted, catalogue);
            }
        }
    }

    private void expect(boolean holds, String otherwise) {
        compared++;
        if (!holds && faults.size() < MOST_FAULTS) {
            faults.add(otherwise);
        }
    }

    private void trees(ShownTree counted, ShownTree made) {
        expect(counted.size() == made.size(), counted.size() + " shown areas, made " + made.size());
        for (int node = 0; node < Math.min(counted.size(), made.size()); node++) {
            boolean same = counted.level(node) == made.level(node) && counted.parent(node) == made.parent(node);
            for (String topic : TOPICS) {
                same &= counted.isMissing(node, topic) == made.isMissing(node, topic);
            }
            expect(same, "the area at node " + node + " is another one");
        }
    }

    private void villages(
            Connection connection, String areasVersion, ShownTree counted, ShownTree made, MadeAreas areas)
            throws SQLException {
        expect(
                counted.villages().size() == made.villages().size(),
                counted.villages().size() + " villages, made " + made.villages().size());
        try (PreparedStatement statement = connection.prepareStatement(
                "select r.code, r.area_id from reg.area r join agg.areas_version v on v.boundary_set = r.boundary_set"
                        + " where v.id = ? and r.area_level = 6")) {
            statement.setString(1, areasVersion);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String code = row.getString(1);
                    expect(
                            counted.village(row.getInt(2)) == made.village(areas.id(code)),
                            "the village " + code + " is shown in another area");
                }
            }
        }
    }

    private void cubes(Cube cube, Counted made, Catalogue catalogue) {
        ShownTree tree = made.tree();
        for (int node = 0; node < tree.size(); node++) {
            for (Unit unit : made.rows().units()) {
                same(cube.whole(unit, node), made.cube().whole(unit, node), unit + " at node " + node);
            }
            for (Table table : catalogue.all()) {
                boolean held = !table.key().isPair() || tree.level(node) != AreaLevel.VILLAGE;
                if (made.rows().units().contains(table.key().unit()) && held) {
                    table(cube, made.cube(), table, node);
                }
            }
            if (made.rows() == CountedRows.HOUSEHOLDS) {
                expect(cube.units(Unit.HOUSEHOLD, node) == made.households()[node], "the households at node " + node);
            }
        }
    }

    private void table(Cube counted, Cube made, Table table, int node) {
        String where = table.key() + " at node " + node;
        same(counted.cells(table, node), made.cells(table, node), where);
        for (int column = 0; column < table.categories() && table.measure() == Measure.SUM; column++) {
            expect(
                    counted.contributions(table, node, column).equals(made.contributions(table, node, column)),
                    "contributions to " + where + " differ");
        }
    }

    private void same(TableCells counted, TableCells made, String where) {
        compared += counted.counts().length;
        expect(Arrays.equals(counted.counts(), made.counts()), "counts of " + where + " differ");
        expect(Arrays.equals(counted.keySums(), made.keySums()), "key sums of " + where + " differ");
    }
}
