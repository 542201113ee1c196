package pk.nser.db.statistics;

import java.util.Arrays;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.disclosure.StoredFigures;

/**
 * All figures of one table at one area level in one release. Immutable; knows no scope. Rows are areas by ascending id,
 * columns the cells of {@link Table}.
 */
public final class FigureTable {
    private final String release;
    private final Table table;
    private final AreaLevel areaLevel;
    private final int[] ids;
    private final int[][] cells;

    FigureTable(String release, Table table, AreaLevel areaLevel, int[] ids, int[][] cells) {
        this.release = release;
        this.table = table;
        this.areaLevel = areaLevel;
        this.ids = ids;
        this.cells = cells;
    }

    public String release() {
        return release;
    }

    public Table table() {
        return table;
    }

    public AreaLevel areaLevel() {
        return areaLevel;
    }

    /** Number of areas. */
    public int rows() {
        return ids.length;
    }

    /** Id of the area of a row. */
    public int id(int row) {
        return ids[row];
    }

    /** The row of an area, or a negative number when the table has none. */
    public int row(int areaId) {
        return Arrays.binarySearch(ids, areaId);
    }

    /** The figure in a row and cell (see {@link Table#cell} and {@link Table#totalCell}). */
    public Figure figure(int row, int cell) {
        return StoredFigures.decode(cells[row][cell]);
    }

    /** The share of a category within its band (or the whole, one-way); category from 0. */
    public Share share(int row, int band, int category) {
        return Share.of(figure(row, table.cell(band, category)), figure(row, table.totalCell(band)), areaLevel);
    }

    /** Bytes held, about. */
    public int weight() {
        return 64 + rows() * (24 + 4 * table.cells());
    }
}
