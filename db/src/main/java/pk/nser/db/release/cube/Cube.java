package pk.nser.db.release.cube;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.release.areas.ShownTree;

/**
 * Counts and key sums per node of the area tree and cell, and sums. Filled by {@link Counting}; immutable from then on.
 * Pairs are held from the union council up, since no village shows one.
 */
public final class Cube {
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final ShownTree tree;
    private final CountedRows rows;
    private final List<Block> blocks;
    private final List<PairField> pairs;
    private final Sums sums;
    private final int[][] counts;
    private final long[][] keySums;
    private final int[][] pairCounts;
    private final long[][] pairKeySums;

    Cube(ShownTree tree, CountedRows rows, List<Block> blocks, List<PairField> pairs, Sums sums) {
        this.tree = tree;
        this.rows = rows;
        this.blocks = List.copyOf(blocks);
        this.pairs = List.copyOf(pairs);
        this.sums = sums;
        int cells = blocks.stream().mapToInt(Block::cells).sum();
        this.counts = new int[tree.size()][cells];
        this.keySums = new long[tree.size()][cells];
        int pairCells = pairs.stream().mapToInt(PairField::cells).sum();
        this.pairCounts = new int[tree.size()][];
        this.pairKeySums = new long[tree.size()][];
        for (int node = 0; node < tree.size(); node++) {
            boolean village = tree.level(node) == AreaLevel.VILLAGE;
            pairCounts[node] = new int[village ? 0 : pairCells];
            pairKeySums[node] = new long[village ? 0 : pairCells];
        }
    }

    void add(int node, int cell, int key) {
        counts[node][cell]++;
        keySums[node][cell] += key & UNSIGNED;
    }

    void addPair(int node, int cell, int key) {
        pairCounts[node][cell]++;
        pairKeySums[node][cell] += key & UNSIGNED;
    }

    Sums sums() {
        return sums;
    }

    /** Adds every node to the one above it, from the finest up. */
    void rollUp() {
        pairs.stream().filter(pair -> !pair.dimension().multiple()).forEach(this::addTotals);
        for (int node = tree.size() - 1; node >= 0; node--) {
            int parent = tree.parent(node);
            if (parent < 0) {
                continue;
            }
            for (int cell = 0; cell < counts[node].length; cell++) {
                counts[parent][cell] += counts[node][cell];
                keySums[parent][cell] += keySums[node][cell];
            }
            for (int cell = 0; cell < pairCounts[node].length; cell++) {
                pairCounts[parent][cell] += pairCounts[node][cell];
                pairKeySums[parent][cell] += pairKeySums[node][cell];
            }
        }
        sums.rollUp();
    }

    private void addTotals(PairField pair) {
        for (int node = 0; node < pairCounts.length; node++) {
            for (int row = 0; row < pair.across().categories() && pairCounts[node].length > 0; row++) {
                int total = pair.row(row);
                for (int cell = total + 1; cell <= total + pair.dimension().categories(); cell++) {
                    pairCounts[node][total] += pairCounts[node][cell];
                    pairKeySums[node][total] += pairKeySums[node][cell];
                }
            }
        }
    }

    /** All units of a kind in an area with the sum of their keys: one cell. */
    public TableCells whole(Unit unit, int node) {
        Block block = block(unit);
        int n = 0;
        long s = 0;
        for (int band = 0; band < block.bands(); band++) {
            n += counts[node][block.band(band)];
            s += keySums[node][block.band(band)];
        }
        return new TableCells(new int[] {n}, new long[] {s});
    }

    /** What the households of an area contribute to a column, from 0, of a table of sums. */
    public Contributions contributions(Table table, int node, int column) {
        return sums.of(node, rows.sum(table.columns().get(column).code()));
    }

    /** Units of a kind in an area, whatever is known of them. */
    public int units(Unit unit, int node) {
        return whole(unit, node).counts()[0];
    }

    /** Units of a kind in the whole tree. */
    public long total(Unit unit) {
        long total = 0;
        for (int node = 0; node < tree.size(); node++) {
            total += tree.parent(node) < 0 ? units(unit, node) : 0;
        }
        return total;
    }

    /** The cells of a table of counts for an area; of a table of sums, the counted total alone. */
    public TableCells cells(Table table, int node) {
        if (table.key().isPair()) {
            return pairCells(table, node);
        }
        if (table.measure() == Measure.SUM) {
            return collected(table, node);
        }
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

    /** The units of whom the dimension of a table is known. */
    private TableCells collected(Table table, int node) {
        Block block = block(table.key().unit());
        int[] n = new int[1];
        long[] s = new long[1];
        for (int band = 0; band < block.bands(); band++) {
            int position = block.field(table.dimension().code()).position();
            add(node, block.band(band) + position, 1, n, s, 0);
        }
        return new TableCells(n, s);
    }

    private TableCells pairCells(Table table, int node) {
        PairField pair = pairs.stream()
                .filter(p -> p.table().equals(table.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this cube does not count " + table.key()));
        int to = pair.start() + pair.cells();
        return new TableCells(
                Arrays.copyOfRange(pairCounts[node], pair.start(), to),
                Arrays.copyOfRange(pairKeySums[node], pair.start(), to));
    }

    private void add(int node, int from, int cells, int[] n, long[] s, int to) {
        for (int i = 0; i < cells; i++) {
            n[to + i] += counts[node][from + i];
            s[to + i] += keySums[node][from + i];
        }
    }

    /** Bytes held, about. */
    public long weight() {
        return Stream.concat(Arrays.stream(counts), Arrays.stream(pairCounts))
                .mapToLong(cells -> 12L * cells.length)
                .sum();
    }

    private Block block(Unit unit) {
        return blocks.stream()
                .filter(b -> b.unit() == unit)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this cube does not count " + unit));
    }
}
