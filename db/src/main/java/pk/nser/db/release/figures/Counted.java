package pk.nser.db.release.figures;

import java.util.List;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.release.cube.Topics;

/**
 * One cube with what is known of its areas.
 *
 * @param households households per node of the tree; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Counted(CountedRows rows, Cube cube, ShownTree tree, int[] households) {
    /** The tables that this cube counts, in codebook order. */
    List<Table> tables(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> rows.units().contains(table.key().unit()))
                .toList();
    }

    /** The tables of sums over what this cube counts. */
    List<Table> sums(Catalogue catalogue) {
        return catalogue.sums().stream()
                .filter(table -> rows.units().contains(table.key().unit()))
                .toList();
    }

    /** What protection must know of the area at a node besides the table's cells. */
    Protection.Area area(Table table, int node) {
        Dimension across = table.across();
        boolean missing =
                isMissing(table.dimension(), table, node) || (across != null && isMissing(across, table, node));
        return new Protection.Area(tree.level(node), households[node], missing);
    }

    private boolean isMissing(Dimension dimension, Table table, int node) {
        return Topics.of(dimension, table.key().unit())
                .map(topic -> tree.isMissing(node, topic))
                .orElse(false);
    }
}
