package pk.nser.bench.accuracy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Counting;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ReleaseTables;

/**
 * Counts the frozen rows behind the served release anew, without protection, and compares every figure of every table of
 * counts with its own count, and with the figures of the areas it consists of. Only for a made-up registry: the true
 * counts stay in this process, but a report of a real one would tell how much is small in it.
 */
public final class Accuracy {
    private final PublishedRelease release;
    private final ShownTree tree;
    private final Figures figures;
    private final Map<AreaLevel, Map<Kind, Tally>> tallies = new EnumMap<>(AreaLevel.class);
    private final Map<AreaLevel, Long> tooSmall = new EnumMap<>(AreaLevel.class);

    private Accuracy(PublishedRelease release, ShownTree tree, Figures figures) {
        this.release = release;
        this.tree = tree;
        this.figures = figures;
    }

    /** Measures the served release of the bench's product. */
    public static void measure(Asked asked, Report report) throws Exception {
        Product product = asked.product();
        try (Connection connection = product.superuser()) {
            String data = Product.text(
                    connection,
                    "select title_en from reg.boundary_set where id = (select min(boundary_set) from agg.areas_version)");
            report.add(measured(connection, product.pools.of(Role.AGG), product.release(), data));
        }
    }

    /**
     * Measures one release.
     *
     * @param connection to the registry database, outside a transaction
     * @param figures the pool that reads the figures of all levels
     * @param data what registry it is, for the report
     */
    private static AccuracyReport measured(
            Connection connection, DataSource figures, PublishedRelease release, String data) throws SQLException {
        connection.setAutoCommit(false);
        ShownTree tree = ShownTree.read(connection, release.areasVersion());
        Accuracy accuracy = new Accuracy(release, tree, new Figures(figures));
        Catalogue catalogue = ReleaseTables.read(connection, release.id());
        Map<Unit, Long> totals = new EnumMap<>(Unit.class);
        for (CountedRows rows : List.of(CountedRows.HOUSEHOLDS, CountedRows.MEMBERS)) {
            Cube cube = Counting.count(
                    connection, rows, catalogue, tree, release.line(), Counting.NO_BUILD, -1, Progress.SILENT);
            rows.units().forEach(unit -> totals.put(unit, cube.total(unit)));
            if (rows.units().contains(Unit.HOUSEHOLD)) {
                accuracy.findTooSmall(cube);
            }
            for (Table table : catalogue.tables()) {
                if (rows.units().contains(table.key().unit())) {
                    accuracy.compare(table, cube);
                }
            }
            connection.rollback();
        }
        return new AccuracyReport(
                LocalDate.now(ZoneOffset.UTC).toString(),
                totals.getOrDefault(Unit.HOUSEHOLD, 0L),
                totals.getOrDefault(Unit.PERSON, 0L),
                data,
                release.id(),
                accuracy.losses());
    }

    private void findTooSmall(Cube cube) {
        for (AreaLevel level : AreaLevel.values()) {
            int smallest = Thresholds.STANDARD.households(level);
            tooSmall.put(
                    level,
                    tree.nodes(level).stream()
                            .filter(node -> cube.units(Unit.HOUSEHOLD, node) < smallest)
                            .count());
        }
    }

    private void compare(Table table, Cube cube) {
        FigureTable above = null;
        for (AreaLevel level : table.areaLevels()) {
            FigureTable read = figures.read(release.id(), table, level);
            List<Integer> nodes = tree.nodes(level);
            if (read.rows() != nodes.size()) {
                throw new IllegalStateException(table.key() + " has " + read.rows() + " areas at " + level.code()
                        + ", the tree has " + nodes.size());
            }
            Tally tally = tallies.computeIfAbsent(level, l -> new EnumMap<>(Kind.class))
                    .computeIfAbsent(Kind.of(table), kind -> new Tally());
            for (int row = 0; row < read.rows(); row++) {
                int[] truth = cube.cells(table, nodes.get(row)).counts();
                for (int cell = 0; cell < table.cells(); cell++) {
                    if (isCategory(table, cell)) {
                        tally.cell(table, read.figure(row, cell), truth[cell]);
                    }
                }
            }
            if (above != null && above.areaLevel().depth() + 1 == level.depth()) {
                compareParts(above, read, tally);
            }
            above = read;
        }
    }

    private void compareParts(FigureTable above, FigureTable below, Tally tally) {
        Table table = above.table();
        Map<Integer, List<Integer>> parts = new HashMap<>();
        List<Integer> nodes = tree.nodes(below.areaLevel());
        for (int row = 0; row < below.rows(); row++) {
            parts.computeIfAbsent(tree.areaId(tree.parent(nodes.get(row))), id -> new ArrayList<>())
                    .add(row);
        }
        for (int row = 0; row < above.rows(); row++) {
            List<Integer> rows = parts.getOrDefault(above.id(row), List.of());
            for (int cell = 0; cell < table.cells(); cell++) {
                Figure figure = above.figure(row, cell);
                if (isCategory(table, cell) && figure.isPublished() && !rows.isEmpty()) {
                    tally.parent(figure, sum(below, rows, cell), isShown(below, rows, cell));
                }
            }
        }
    }

    private static long sum(FigureTable below, List<Integer> rows, int cell) {
        return rows.stream()
                .map(row -> below.figure(row, cell))
                .filter(Figure::isPublished)
                .mapToLong(Figure::count)
                .sum();
    }

    private static boolean isShown(FigureTable below, List<Integer> rows, int cell) {
        return rows.stream().allMatch(row -> below.figure(row, cell).isPublished());
    }

    private static boolean isCategory(Table table, int cell) {
        return cell % (1 + table.categories()) > 0;
    }

    private List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (AreaLevel level : AreaLevel.values()) {
                Tally tally = tallies.getOrDefault(level, Map.of()).get(kind);
                if (tally != null) {
                    losses.add(Loss.of(level, kind, tree.nodes(level).size(), tooSmall.getOrDefault(level, 0L), tally));
                }
            }
        }
        return losses;
    }
}
