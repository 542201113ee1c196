package pk.nser.db.release.cube;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Unit;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.snapshot.FrozenRows;

/**
 * Counts the frozen rows behind a build in one streaming pass and rolls them up the tree (disclosure.md 2.2).
 *
 * <p>A value that is 0 (not collected) or below (does not apply) counts in no cell of its dimension, so denominators hold
 * what was collected alone (R42). In an area whose topic is missing whole, values are passed over whatever they are.
 */
public final class Counting {
    /** In the place of a build: none replaces a village, and the rows are those behind the line's published release. */
    public static final int NO_BUILD = -1;

    private final CountedRows rows;
    private final ShownTree tree;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Unit, List<PairField>> pairs = new EnumMap<>(Unit.class);
    private final TopCodes topCodes;
    private final Cube cube;

    /** Of the row and unit under way: the categories of each field, 0 where there is none. */
    private final int[] masks;

    private Counting(CountedRows rows, Catalogue catalogue, ShownTree tree, TopCodes topCodes) {
        this.rows = rows;
        this.tree = tree;
        this.topCodes = topCodes;
        int start = 0;
        int pairStart = 0;
        for (Unit unit : Unit.values()) {
            if (rows.units().contains(unit)) {
                Block block = Block.of(catalogue, rows, unit, start);
                blocks.add(block);
                start += block.cells();
                List<PairField> crossed = PairField.of(catalogue, block, pairStart);
                pairs.put(unit, crossed);
                pairStart += crossed.stream().mapToInt(PairField::cells).sum();
            }
        }
        List<PairField> all = pairs.values().stream().flatMap(List::stream).toList();
        this.masks = new int
                [blocks.stream().mapToInt(block -> block.fields().size()).max().orElse(0)];
        this.cube = new Cube(tree, rows, blocks, all, new Sums(tree, topCodes, rows.sums()));
    }

    private Counting(Counting beside) {
        this.rows = beside.rows;
        this.tree = beside.tree;
        this.topCodes = beside.topCodes;
        this.blocks.addAll(beside.blocks);
        this.pairs.putAll(beside.pairs);
        this.cube = beside.cube;
        this.masks = new int[beside.masks.length];
    }

    /** Begins a count of rows that do not come from the database, as at the first release of a line. */
    public static Counting begin(CountedRows rows, Catalogue catalogue, ShownTree tree) {
        return new Counting(rows, catalogue, tree, TopCodes.none(tree, rows.sums()));
    }

    /** The same count for another thread; at one time, rows of a district are counted by one of the two alone. */
    public Counting beside() {
        return new Counting(this);
    }

    /**
     * Ends a count that was begun.
     *
     * @param summed the rows once more, those at least that hold something that is summed; gone through twice
     */
    public Cube end(Iterable<int[]> summed) {
        Holders holders = new Holders();
        for (int[] row : summed) {
            int province = tree.areaId(TopCodes.province(tree, village(row)));
            for (int sum = 0; sum < rows.sums(); sum++) {
                if (row[rows.sumColumn(sum)] > 0) {
                    holders.add(province, sum, row[rows.sumColumn(sum)], 1);
                }
            }
        }
        topCodes.take(tree, holders);
        summed.forEach(this::sum);
        cube.rollUp();
        return cube;
    }

    /**
     * Counts one kind of rows.
     *
     * @param connection inside a transaction
     * @param total how many rows are expected, for the progress
     */
    public static Cube count(
            Connection connection,
            CountedRows rows,
            Catalogue catalogue,
            ShownTree tree,
            String line,
            int build,
            long total,
            Progress progress)
            throws SQLException {
        choose(connection, line, build);
        Counting counting = new Counting(rows, catalogue, tree, TopCodes.ensure(connection, tree, line, rows.sums()));
        progress.begin("Counting " + rows.plural(), rows.plural(), total);
        counting.stream(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows.sql()), progress);
        counting.cube.rollUp();
        return counting.cube;
    }

    /** Has the counting statements of this transaction read the line's base, but for the villages that the build replaced. */
    public static void choose(Connection connection, String line, int build) throws SQLException {
        FrozenRows.joinByHash(connection);
        BoundSql.run(connection, Counting.class, "drop_counted_village.sql");
        BoundSql.run(connection, Counting.class, "make_counted_village.sql");
        BoundSql.run(connection, Counting.class, "fill_counted_village.sql", line, build);
        BoundSql.run(connection, Counting.class, "analyze_counted_village.sql");
    }

    private void stream(CopyOut copy, Progress progress) throws SQLException {
        try {
            CopyRows copied = new CopyRows(copy);
            int[] row = new int[rows.columns()];
            long done = 0;
            while (copied.next(row)) {
                count(row);
                sum(row);
                progress.at(++done);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Counts a row, its columns in the order of {@link CountedRows}, in all cells but sums. */
    public void count(int[] row) {
        int node = village(row);
        for (Block block : blocks) {
            if (block.unit() != Unit.FAMILY || row[CountedRows.GIVES_FAMILY] != 0) {
                count(block, node, row);
                countPairs(block.unit(), tree.parent(node), row[CountedRows.KEY]);
            }
        }
    }

    private int village(int[] row) {
        int node = tree.village(row[CountedRows.AREA]);
        if (node < 0) {
            throw new IllegalStateException(
                    "a frozen row stands in area " + row[CountedRows.AREA] + ", which is not shown");
        }
        return node;
    }

    private void sum(int[] row) {
        int node = village(row);
        for (int sum = 0; sum < rows.sums(); sum++) {
            cube.sums().add(node, sum, row[rows.sumColumn(sum)], row[CountedRows.KEY]);
        }
    }

    private void count(Block block, int node, int[] row) {
        int key = row[CountedRows.KEY];
        int band = require(row[CountedRows.BAND], block.bands(), "poverty band") - 1;
        if (band < 0) {
            throw new IllegalStateException("a frozen row has no poverty band");
        }
        int base = block.band(band);
        cube.add(node, base, key);
        for (Field field : block.fields()) {
            int mask = mask(field, node, row);
            masks[field.number()] = mask;
            if (mask == 0) {
                continue;
            }
            int cell = base + field.position();
            cube.add(node, cell, key);
            for (int bits = mask; bits != 0; bits &= bits - 1) {
                cube.add(node, cell + 1 + Integer.numberOfTrailingZeros(bits), key);
            }
        }
    }

    /**
     * Pairs are counted where their tables begin to be offered, in the area above the village, from the masks of the row.
     * A total is counted only where categories overlap; else the cube adds it up.
     */
    private void countPairs(Unit unit, int node, int key) {
        for (PairField pair : pairs.getOrDefault(unit, List.of())) {
            int columns = masks[pair.dimension().number()];
            int rowsOfPair = columns == 0 ? 0 : masks[pair.across().number()];
            for (int bits = rowsOfPair; bits != 0; bits &= bits - 1) {
                int cell = pair.row(Integer.numberOfTrailingZeros(bits));
                if (pair.dimension().multiple()) {
                    cube.addPair(node, cell, key);
                }
                for (int inner = columns; inner != 0; inner &= inner - 1) {
                    cube.addPair(node, cell + 1 + Integer.numberOfTrailingZeros(inner), key);
                }
            }
        }
    }

    /** The categories of a row as bits (bit i = category i); 0 when nothing was collected or nothing applies. */
    private int mask(Field field, int village, int[] row) {
        int value = row[field.column()];
        if (value <= 0 || (field.topic() != null && tree.isMissing(village, field.topic()))) {
            return 0;
        }
        if (field.multiple()) {
            require(value >> field.categories(), 0, field.dimension());
            return value;
        }
        return 1 << (require(value, field.categories(), field.dimension()) - 1);
    }

    private static int require(int value, int highest, String what) {
        if (value > highest) {
            throw new IllegalStateException(
                    "a frozen row has a code of " + what + " that the codebook lacks: " + value);
        }
        return value;
    }
}
