package pk.nser.db.release.cube;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Unit;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;

/**
 * Counts the frozen rows behind a build in one streaming pass and rolls them up the tree (disclosure.md 2.2).
 *
 * <p>A value that is 0 (not collected) or below (does not apply) counts in no cell of its dimension, so denominators hold
 * what was collected alone (R42). In an area whose topic is missing whole, values are passed over whatever they are.
 */
public final class Counting {
    private final CountedRows rows;
    private final ShownTree tree;
    private final List<Block> blocks;
    private final Cube cube;

    private Counting(CountedRows rows, Catalogue catalogue, ShownTree tree) {
        this.rows = rows;
        this.tree = tree;
        List<Block> made = new ArrayList<>();
        int start = 0;
        for (Unit unit : Unit.values()) {
            if (rows.units().contains(unit)) {
                Block block = Block.of(catalogue, rows, unit, start);
                made.add(block);
                start += block.cells();
            }
        }
        this.blocks = made;
        this.cube = new Cube(tree, made);
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
        Counting counting = new Counting(rows, catalogue, tree);
        BoundSql.text(connection, Counting.class, "set_source.sql", line, String.valueOf(build));
        progress.begin("Counting " + rows.plural(), rows.plural(), total);
        counting.stream(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows.sql()), progress);
        counting.cube.rollUp();
        return counting.cube;
    }

    private void stream(CopyOut copy, Progress progress) throws SQLException {
        try {
            CopyRows copied = new CopyRows(copy);
            int[] row = new int[rows.columns()];
            long done = 0;
            while (copied.next(row)) {
                count(row);
                progress.at(++done);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void count(int[] row) {
        int node = tree.village(row[CountedRows.AREA]);
        if (node < 0) {
            throw new IllegalStateException(
                    "a frozen row stands in area " + row[CountedRows.AREA] + ", which is not shown");
        }
        for (Block block : blocks) {
            if (block.unit() != Unit.FAMILY || row[CountedRows.GIVES_FAMILY] != 0) {
                count(block, node, row);
            }
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
            int value = row[field.column()];
            if (value <= 0 || (field.topic() != null && tree.isMissing(node, field.topic()))) {
                continue;
            }
            int cell = base + field.position();
            cube.add(node, cell, key);
            if (field.multiple()) {
                require(value >> field.categories(), 0, field.dimension());
                for (int bits = value; bits != 0; bits &= bits - 1) {
                    cube.add(node, cell + 1 + Integer.numberOfTrailingZeros(bits), key);
                }
            } else {
                cube.add(node, cell + require(value, field.categories(), field.dimension()), key);
            }
        }
    }

    private static int require(int value, int highest, String what) {
        if (value > highest) {
            throw new IllegalStateException(
                    "a frozen row has a code of " + what + " that the codebook lacks: " + value);
        }
        return value;
    }
}
