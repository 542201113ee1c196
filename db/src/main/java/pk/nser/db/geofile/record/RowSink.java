package pk.nser.db.geofile.record;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One format: takes rows that have been checked. */
public interface RowSink extends AutoCloseable {
    /**
     * Takes one row.
     *
     * @param place null when and only when the schema has no points
     * @throws IllegalArgumentException naming the column of a value that the format cannot hold
     */
    void write(List<? extends @Nullable Object> values, @Nullable Place place) throws IOException;

    /** Completes the file. */
    void finish() throws IOException;

    /** Lets go of everything; what was not finished need not be a whole file. */
    @Override
    void close() throws IOException;
}
