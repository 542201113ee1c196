package pk.nser.db.release.figures;

import java.sql.Connection;
import java.sql.SQLException;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
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
        int tables = counted.tables(catalogue).size();
        progress.begin("Protecting the figures of " + counted.rows().plural(), "tables", tables);
        int done = 0;
        try (FigureRows rows = new FigureRows(connection)) {
            for (Table table : counted.tables(catalogue)) {
                for (AreaLevel level : table.areaLevels()) {
                    for (int node : counted.tree().nodes(level)) {
                        TableCells cells = counted.cube().cells(table, node);
                        rows.write(
                                release,
                                table.key().toString(),
                                level.depth(),
                                counted.tree().areaId(node),
                                protection.figures(table, counted.area(table, node), cells.counts(), cells.keySums()));
                    }
                }
                progress.at(++done);
            }
            rows.finish();
        }
    }
}
