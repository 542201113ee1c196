package pk.nser.db.geofile.record;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.household.GeoTag;

/**
 * Writes a file row by row; memory does not grow with it. Closed without {@link #finish} it removes the file. Not
 * thread-safe.
 */
public interface RecordWriter extends AutoCloseable {
    /**
     * Takes one row.
     *
     * @param values in the order of the schema's columns, of the class that the column's type names; null was not collected
     * @param place when and only when the schema has points
     * @throws IllegalArgumentException naming row and column when a value does not fit the schema or the format; the file
     *     cannot be finished afterwards
     */
    void write(List<? extends @Nullable Object> values, @Nullable GeoTag place) throws IOException;

    /** Rows taken so far. */
    long rows();

    /**
     * Completes the file, to the disk.
     *
     * @throws IllegalStateException when a row was refused before
     */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
