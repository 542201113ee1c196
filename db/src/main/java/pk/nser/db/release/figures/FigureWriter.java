package pk.nser.db.release.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
import pk.nser.db.progress.Progress;

/** Writes the audited figures of a cube, each area of every level that offers the table. */
public final class FigureWriter {
    private final Catalogue catalogue;

    public FigureWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes inside the caller's transaction. */
    public void write(Connection connection, String release, Counted counted, AuditedFigures figures, Progress progress)
            throws SQLException {
        List<Table> tables = new ArrayList<>(counted.tables(catalogue));
        tables.addAll(counted.sums(catalogue));
        progress.begin("Writing the figures of " + counted.rows().plural(), "tables", tables.size());
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
                                figures.of(table, node));
                    }
                }
                progress.at(++done);
            }
            rows.finish();
        }
    }
}
