package pk.nser.db.statistics;

import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;

/** Makes figure tables for tests that have no database; cells as they are stored. */
public final class FigureTables {
    private FigureTables() {}

    public static FigureTable of(String table, AreaLevel level, int[] ids, int[][] cells) {
        return new FigureTable("2026-11", table(table), level, ids, cells);
    }

    public static Table table(String key) {
        return Catalogue.of(Codebook.standard())
                .table(TableKey.parse(key).orElseThrow())
                .orElseThrow();
    }
}
