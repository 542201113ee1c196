package pk.nser.db.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Absence;
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

    /** The share of a category within its row of cells (or the whole, one-way); category from 0. Sums have none. */
    public Share share(int row, int band, int category) {
        if (table.measure() == Measure.SUM) {
            return new Share(0, 0, Absence.NOT_OFFERED);
        }
        return Share.of(figure(row, table.cell(band, category)), figure(row, table.totalCell(band)), areaLevel);
    }

    /**
     * The mean of a column of a table of sums, from 0: the published sum over the published number of units (disclosure.md
     * 2.5), to two decimals; empty when one of the two is not published.
     */
    public OptionalDouble mean(int row, int column) {
        Figure sum = figure(row, table.cell(0, column));
        Figure units = figure(row, table.totalCell(0));
        if (table.measure() != Measure.SUM || !sum.isPublished() || !units.isPublished()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.round(100.0 * sum.count() / units.count()) / 100.0);
    }

    /** Bytes held, about. */
    public int weight() {
        return 64 + rows() * (24 + 4 * table.cells());
    }
}
