package pk.nser.db.release.cube;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;

/**
 * Where the cells of a pair stand in a node's array of pairs: for each category of the first dimension, the total of
 * those whose second dimension was collected, then its categories.
 *
 * @param start first cell
 */
record PairField(TableKey table, Field across, Field dimension, int start) {
    /** The pairs of a unit; the first cell of the first stands at {@code start}. */
    static List<PairField> of(Catalogue catalogue, Block block, int start) {
        List<PairField> pairs = new ArrayList<>();
        int next = start;
        for (Table table : catalogue.pairs()) {
            if (table.key().unit() == block.unit()) {
                pairs.add(new PairField(
                        table.key(),
                        block.field(String.valueOf(table.key().across())),
                        block.field(table.key().dimension()),
                        next));
                next += table.cells();
            }
        }
        return pairs;
    }

    int cells() {
        return across.categories() * (1 + dimension.categories());
    }

    /** First cell of a category of the first dimension, counted from 0: its total. */
    int row(int category) {
        return start + category * (1 + dimension.categories());
    }
}
