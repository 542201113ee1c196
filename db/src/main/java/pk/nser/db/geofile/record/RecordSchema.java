package pk.nser.db.geofile.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a file.
 *
 * @param layer what the layer or table is called, named like a column
 * @param points true when each row has a place
 */
public record RecordSchema(String layer, List<Column> columns, boolean points) {
    private static final Pattern LAYER = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** As many as a dBASE table takes, with room for what writers add. */
    private static final int MOST_COLUMNS = 250;

    public RecordSchema {
        columns = List.copyOf(columns);
        if (!LAYER.matcher(layer).matches() || layer.startsWith("gpkg_") || layer.startsWith("sqlite_")) {
            throw new IllegalArgumentException("no name of a layer: '" + layer + "'");
        }
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("from 1 to " + MOST_COLUMNS + " columns, not " + columns.size());
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column " + column.name() + " is there twice");
            }
        }
    }
}
