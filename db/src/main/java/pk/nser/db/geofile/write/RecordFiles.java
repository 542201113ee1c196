package pk.nser.db.geofile.write;

import java.io.IOException;
import java.nio.file.Path;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.csv.CsvSink;
import pk.nser.db.geofile.write.flatgeobuf.FlatGeobufSink;
import pk.nser.db.geofile.write.geojson.GeoJsonSink;
import pk.nser.db.geofile.write.geopackage.GeoPackageSink;
import pk.nser.db.geofile.write.geoparquet.GeoParquetSink;
import pk.nser.db.geofile.write.shapefile.ShapefileSink;

/** The door to all formats. */
public final class RecordFiles {
    private RecordFiles() {}

    /**
     * Begins a file, readable by its owner alone. Needs room beside it for the rows a second time, in files without a name.
     *
     * @param system in which places are written; without meaning when the schema has no points
     * @param path does not exist yet; its folder does
     * @throws IllegalArgumentException when the format does not take such rows or such a system, by name and with the reason
     */
    public static RecordWriter open(FileFormat format, RecordSchema schema, TargetSystem system, Path path)
            throws IOException {
        require(format, schema, system);
        return new CheckedWriter(schema, system, path, sink(format, schema, system, path));
    }

    /**
     * Says whether a format takes such rows in such a system, before anything is made.
     *
     * @throws IllegalArgumentException as {@link #open}
     */
    public static void require(FileFormat format, RecordSchema schema, TargetSystem system) {
        require(format, schema.points(), system);
    }

    /**
     * The same when no more is known of the rows than whether they have places.
     *
     * @throws IllegalArgumentException as {@link #open}
     */
    public static void require(FileFormat format, boolean points, TargetSystem system) {
        if (!points && !format.recordsWithoutPlaces()) {
            throw new IllegalArgumentException("format " + format.code()
                    + " is for places, and these rows have none: take csv, csv.gz or parquet");
        }
        if (points && !system.isWgs84() && !format.anySystem()) {
            throw new IllegalArgumentException("format " + format.code()
                    + " is longitude, latitude on WGS 84 and nothing else (RFC 7946): " + system.name()
                    + " cannot be asked of it, take another format");
        }
    }

    private static RowSink sink(FileFormat format, RecordSchema schema, TargetSystem system, Path path)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(schema, system, path, false);
            case CSV_GZ -> new CsvSink(schema, system, path, true);
            case GEOPACKAGE -> new GeoPackageSink(schema, system, path);
            case FLATGEOBUF -> new FlatGeobufSink(schema, system, path);
            case GEOPARQUET -> new GeoParquetSink(schema, system, path);
            case GEOJSON -> new GeoJsonSink(schema, path, true);
            case GEOJSON_LINES -> new GeoJsonSink(schema, path, false);
            case SHAPEFILE -> new ShapefileSink(schema, system, path);
        };
    }
}
