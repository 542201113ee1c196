package pk.nser.db.release.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.cube.TableCells;

/** Protects every cell of every table of a cube and writes the figures, each area of every level that offers the table. */
public final class FigureWriter {
    private final Catalogue catalogue;
    private final Protection protection;

    public FigureWriter(Catalogue catalogue, Noise noise, Thresholds thresholds) {
        this.catalogue = catalogue;
        this.protection = new Protection(noise, thresholds);
    }

    /** Writes inside the caller's transaction. */
    public void write(Connection connection, String release, Counted counted, Progress progress) throws SQLException {
        List<Table> tables = new ArrayList<>(counted.tables(catalogue));
        tables.addAll(counted.sums(catalogue));
        progress.begin("Protecting the figures of " + counted.rows().plural(), "tables", tables.size());
        int done = 0;
        try (FigureRows rows = new FigureRows(connection)) {
            for (Table table : tables) {
                for (AreaLevel level : table.areaLevels()) {
                    for (int node : counted.tree().nodes(level)) {
                        rows.write(
                                release,
                                table.key().toString(),
                                level.depth(),
                                counted.tree().areaId(node),
                                figures(table, node, counted));
                    }
                }
                progress.at(++done);
            }
            rows.finish();
        }
    }

    private Figure[] figures(Table table, int node, Counted counted) {
        Protection.Area area = counted.area(table, node);
        TableCells cells = counted.cube().cells(table, node);
        if (table.measure() == Measure.SUM) {
            return protection.sums(
                    table,
                    area,
                    cells.counts()[0],
                    cells.keySums()[0],
                    IntStream.range(0, table.categories())
                            .mapToObj(column -> counted.cube().contributions(table, node, column))
                            .toList());
        }
        if (table.key().isPair()) {
            TableCells whole = counted.cube().whole(table.key().unit(), node);
            return protection.pair(table, area, whole.counts()[0], whole.keySums()[0], cells.counts(), cells.keySums());
        }
        return protection.figures(table, area, cells.counts(), cells.keySums());
    }
}
