package pk.nser.db.dimension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nser.db.area.AreaLevel;

/**
 * The fixed list of tables that a release counts (disclosure.md section 1): every dimension that has categories, for
 * each of its units, alone at all levels and crossed with the poverty band down to the union council; sums of livestock
 * and land; and what a release line adds to them, its pairs and custom analyses. Nothing outside this list is ever
 * counted: no free query exists.
 */
public final class Catalogue {
    private static final List<AreaLevel> ALL = List.of(AreaLevel.values());
    private static final List<AreaLevel> WITHOUT_VILLAGE = ALL.subList(0, AreaLevel.VILLAGE.depth());
    private static final Category KANAL = new Category("kanal", new Label("Land in kanal", "زمین، کنال میں"));

    private final Map<TableKey, Table> tables;

    private Catalogue(Map<TableKey, Table> tables) {
        this.tables = tables;
    }

    /** The catalogue of a codebook, without what a line adds. */
    public static Catalogue of(Codebook codebook) {
        Map<TableKey, Table> tables = new LinkedHashMap<>();
        Dimension bands = codebook.dimension(Dimension.POVERTY_SCORE).orElseThrow();
        for (Dimension dimension : codebook.dimensions()) {
            if (dimension.categories().isEmpty()) {
                continue;
            }
            for (Unit unit : dimension.units()) {
                add(tables, Table.counts(TableKey.oneWay(unit, dimension.code()), null, dimension, ALL));
                if (!dimension.equals(bands)) {
                    add(
                            tables,
                            Table.counts(TableKey.banded(unit, dimension.code()), bands, dimension, WITHOUT_VILLAGE));
                }
            }
        }
        Dimension livestock = codebook.dimension("livestock").orElseThrow();
        int animals = livestock.categoryIndex("none");
        add(tables, sums("livestock_heads", livestock, livestock.categories().subList(0, animals)));
        add(tables, sums("land_kanal", codebook.dimension("land").orElseThrow(), List.of(KANAL)));
        return new Catalogue(tables);
    }

    private static void add(Map<TableKey, Table> tables, Table table) {
        tables.put(table.key(), table);
    }

    private static Table sums(String name, Dimension dimension, List<Category> columns) {
        return new Table(TableKey.oneWay(Unit.HOUSEHOLD, name), Measure.SUM, null, dimension, columns, ALL, null);
    }

    /**
     * This catalogue with more tables of counts.
     *
     * @throws IllegalArgumentException when it has one of them already
     */
    public Catalogue with(List<Table> more) {
        Map<TableKey, Table> all = new LinkedHashMap<>(tables);
        for (Table table : more) {
            if (all.put(table.key(), table) != null) {
                throw new IllegalArgumentException("the catalogue has the table " + table.key() + " already");
            }
        }
        return new Catalogue(all);
    }

    /** All tables of counts, in codebook order; then those that a line added. */
    public List<Table> tables() {
        return of(Measure.COUNT).toList();
    }

    /** The tables of sums. */
    public List<Table> sums() {
        return of(Measure.SUM).toList();
    }

    /** All tables, of counts and of sums. */
    public List<Table> all() {
        return new ArrayList<>(tables.values());
    }

    /** The tables of two dimensions other than the poverty band: the line's pairs and custom analyses. */
    public List<Table> pairs() {
        return of(Measure.COUNT).filter(table -> table.key().isPair()).toList();
    }

    private Stream<Table> of(Measure measure) {
        return tables.values().stream().filter(table -> table.measure() == measure);
    }

    /** The table with this key; empty when the catalogue has none. */
    public Optional<Table> table(TableKey key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** What a figure tile of a dimension holds: its categories among all households or people, in its default unit. */
    public Optional<Table> mapped(Dimension dimension) {
        return table(TableKey.oneWay(dimension.defaultUnit(), dimension.code()));
    }
}
