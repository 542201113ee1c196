package pk.nser.db.disclosure.audit.exchange;

import java.util.List;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/** Begins searches in the same linked tables, one for each thread and part of the country. Thread-safe. */
public final class Searches {
    private final LinkedTables tables;
    private final List<TableParts> parts;

    /** @param counted the tables that were entered */
    public Searches(LinkedTables tables, List<Table> counted) {
        this.tables = tables;
        this.parts = counted.stream()
                .filter(table -> table.measure() == Measure.COUNT)
                .map(table -> new TableParts(table, tables.layout()))
                .toList();
    }

    /** A search that knows nothing yet. */
    public Search begin() {
        return new Search(tables, parts);
    }
}
