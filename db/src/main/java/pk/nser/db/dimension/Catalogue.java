package pk.nser.db.dimension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nser.db.area.AreaLevel;

/**
 * The fixed list of tables that a release counts (disclosure.md section 1): every dimension that has categories, for
 * each of its units, alone at all levels and crossed with the poverty band down to the union council. Nothing outside
 * this list is ever counted: no free query exists.
 */
public final class Catalogue {
    private static final List<AreaLevel> ALL = List.of(AreaLevel.values());
    private static final List<AreaLevel> WITHOUT_VILLAGE = ALL.subList(0, AreaLevel.VILLAGE.depth());

    private final Map<TableKey, Table> tables;

    private Catalogue(Map<TableKey, Table> tables) {
        this.tables = tables;
    }

    /** The catalogue of a codebook. */
    public static Catalogue of(Codebook codebook) {
        Map<TableKey, Table> tables = new LinkedHashMap<>();
        int bands = codebook.povertyBands().size();
        for (Dimension dimension : codebook.dimensions()) {
            if (dimension.categories().isEmpty()) {
                continue;
            }
            for (Unit unit : dimension.units()) {
                TableKey alone = TableKey.oneWay(unit, dimension.code());
                tables.put(alone, new Table(alone, dimension, 1, ALL));
                if (!dimension.code().equals(Dimension.POVERTY_SCORE)) {
                    TableKey crossed = TableKey.banded(unit, dimension.code());
                    tables.put(crossed, new Table(crossed, dimension, bands, WITHOUT_VILLAGE));
                }
            }
        }
        return new Catalogue(tables);
    }

    /** All tables, in codebook order. */
    public List<Table> tables() {
        return new ArrayList<>(tables.values());
    }

    /** The table with this key; empty when the catalogue has none. */
    public Optional<Table> table(TableKey key) {
        return Optional.ofNullable(tables.get(key));
    }
}
