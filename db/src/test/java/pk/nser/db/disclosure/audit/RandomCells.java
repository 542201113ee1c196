package pk.nser.db.disclosure.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.linked.Range;

/** Linked tables of a made-up population: every household has one random value in each dimension. */
final class RandomCells {
    private RandomCells() {}

    /** Single-valued dimensions alone. The same units always get the same noise. */
    static LinkedTables of(AreaTree tree, List<Table> tables, int mean, int spread, Random random) {
        LinkedTables linked = new LinkedTables(tree, Layout.of(tables));
        int[][][] counts = new int[tables.size()][tree.size()][];
        for (int t = 0; t < tables.size(); t++) {
            for (int node = 0; node < tree.size(); node++) {
                counts[t][node] = new int[tables.get(t).cells()];
            }
        }
        for (int node = 0; node < tree.size(); node++) {
            int households = tree.children(node).length > 0 ? 0 : random.nextInt(2 * mean);
            for (int i = 0; i < households; i++) {
                household(tree, tables, node, random, counts);
            }
        }
        Map<String, Range> ranges = new HashMap<>();
        for (int t = 0; t < tables.size(); t++) {
            for (int node = 0; node < tree.size(); node++) {
                if (tables.get(t).isOfferedAt(AreaLevel.ofDepth(tree.depth(node)))) {
                    linked.put(
                            tables.get(t),
                            node,
                            counts[t][node],
                            ranges(tree, tables.get(t), node, counts[t][node], spread, random, ranges));
                }
            }
        }
        return linked;
    }

    private static Range[] ranges(
            AreaTree tree, Table table, int node, int[] counts, int spread, Random random, Map<String, Range> known) {
        Range[] ranges = new Range[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            boolean total = cell % (1 + table.categories()) == 0;
            int bottom = node;
            while (tree.children(bottom).length == 1) {
                bottom = tree.children(bottom)[0];
            }
            String whole = table.key().banded() ? " band " + cell / (1 + table.categories()) : " everybody";
            String units = bottom + (total ? whole : " " + table.key() + " " + cell);
            int count = counts[cell];
            ranges[cell] = known.computeIfAbsent(units, u -> TestLink.range(count, spread, random));
        }
        return ranges;
    }

    private static void household(AreaTree tree, List<Table> tables, int village, Random random, int[][][] counts) {
        Map<String, Integer> values = new HashMap<>();
        int band = random.nextInt(5);
        for (int t = 0; t < tables.size(); t++) {
            Table table = tables.get(t);
            double draw = random.nextDouble();
            int value =
                    values.computeIfAbsent(table.dimension().code(), code -> (int) (draw * draw * table.categories()));
            int row = table.key().banded() ? band : 0;
            for (int node = village; node >= 0; node = tree.parent(node)) {
                counts[t][node][table.totalCell(row)]++;
                counts[t][node][table.cell(row, value)]++;
            }
        }
    }
}
