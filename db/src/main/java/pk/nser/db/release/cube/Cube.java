package pk.nser.db.release.cube;

import java.util.Arrays;
import java.util.List;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.release.areas.ShownTree;

/** Counts and key sums per node of the area tree and cell. Filled by {@link Counting}; immutable from then on. */
public final class Cube {
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final ShownTree tree;
    private final List<Block> blocks;
    private final int[][] counts;
    private final long[][] keySums;

    Cube(ShownTree tree, List<Block> blocks) {
        this.tree = tree;
        this.blocks = List.copyOf(blocks);
        int cells = blocks.stream().mapToInt(Block::cells).sum();
        this.counts = new int[tree.size()][cells];
        this.keySums = new long[tree.size()][cells];
    }

    void add(int node, int cell, int key) {
        counts[node][cell]++;
        keySums[node][cell] += key & UNSIGNED;
    }

    /** Adds every node to the one above it, from the finest up. */
    void rollUp() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            int parent = tree.parent(node);
            if (parent < 0) {
                continue;
            }
            for (int cell = 0; cell < counts[node].length; cell++) {
                counts[parent][cell] += counts[node][cell];
                keySums[parent][cell] += keySums[node][cell];
            }
        }
    }

    /** Units of a kind in an area, whatever is known of them. */
    public int units(Unit unit, int node) {
        Block block = block(unit);
        int sum = 0;
        for (int band = 0; band < block.bands(); band++) {
            sum += counts[node][block.band(band)];
        }
        return sum;
    }

    /** Units of a kind in the whole tree. */
    public long total(Unit unit) {
        long total = 0;
        for (int node = 0; node < tree.size(); node++) {
            total += tree.parent(node) < 0 ? units(unit, node) : 0;
        }
        return total;
    }

    /** The cells of a table for an area. */
    public TableCells cells(Table table, int node) {
        int[] n = new int[table.cells()];
        long[] s = new long[table.cells()];
        Block block = block(table.key().unit());
        boolean poverty = table.dimension().code().equals(Dimension.POVERTY_SCORE);
        for (int band = 0; band < block.bands(); band++) {
            int from = block.band(band);
            if (poverty) {
                add(node, from, 1, n, s, table.totalCell(0));
                add(node, from, 1, n, s, table.cell(0, band));
            } else {
                Field field = block.field(table.dimension().code());
                int to = table.totalCell(table.key().banded() ? band : 0);
                add(node, from + field.position(), 1 + field.categories(), n, s, to);
            }
        }
        return new TableCells(n, s);
    }

    private void add(int node, int from, int cells, int[] n, long[] s, int to) {
        for (int i = 0; i < cells; i++) {
            n[to + i] += counts[node][from + i];
            s[to + i] += keySums[node][from + i];
        }
    }

    /** Bytes held, about. */
    public long weight() {
        return Arrays.stream(counts).mapToLong(cells -> 12L * cells.length).sum();
    }

    private Block block(Unit unit) {
        return blocks.stream()
                .filter(b -> b.unit() == unit)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this cube does not count " + unit));
    }
}
