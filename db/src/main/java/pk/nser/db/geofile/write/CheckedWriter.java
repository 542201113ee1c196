package pk.nser.db.geofile.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.household.GeoTag;

/** Checks rows against the schema, brings places to the system of the file, and removes what is not finished. */
final class CheckedWriter implements RecordWriter {
    private enum State {
        OPEN,
        BROKEN,
        FINISHED
    }

    private final RecordSchema schema;
    private final ValueChecks checks;
    private final TargetSystem system;
    private final Path path;
    private final RowSink sink;
    private final double[] point = new double[2];
    private State state = State.OPEN;
    private long rows;

    CheckedWriter(RecordSchema schema, TargetSystem system, Path path, RowSink sink) {
        this.schema = schema;
        this.checks = new ValueChecks(schema);
        this.system = system;
        this.path = path;
        this.sink = sink;
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable GeoTag place) throws IOException {
        requireOpen();
        state = State.BROKEN;
        try {
            checks.require(values);
            sink.write(values, place(place));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("row " + (rows + 1) + ": " + e.getMessage(), e);
        }
        rows++;
        state = State.OPEN;
    }

    private @Nullable Place place(@Nullable GeoTag place) {
        if (schema.points() != (place != null)) {
            throw new IllegalArgumentException(
                    schema.points() ? "there is no place, and each row needs one" : "a place, and the file has none");
        }
        if (place == null) {
            return null;
        }
        point[0] = place.longitude();
        point[1] = place.latitude();
        system.apply(point);
        return new Place(place.longitude(), place.latitude(), point[0], point[1]);
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void finish() throws IOException {
        requireOpen();
        state = State.BROKEN;
        sink.finish();
        state = State.FINISHED;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    state == State.FINISHED ? "the file is finished" : "a row was refused: the file cannot go on");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            sink.close();
        } finally {
            if (state != State.FINISHED) {
                Files.deleteIfExists(path);
            }
        }
    }
}
