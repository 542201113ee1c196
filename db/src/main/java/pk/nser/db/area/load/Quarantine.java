package pk.nser.db.area.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.geofile.GeoJsonWriter;

/** Writes the shapes that were set aside to a GeoJSON file with their reasons, for repair in a GIS program. */
final class Quarantine {
    private static final int DECIMALS = 9;

    private Quarantine() {}

    /** A shape that cannot be an area, in longitude, latitude as far as it could be placed. */
    record Shape(String layer, long row, String code, String reason, Geometry geometry) {}

    static void write(Path file, List<Shape> shapes) {
        try (GeoJsonWriter out = new GeoJsonWriter(Files.newOutputStream(file), DECIMALS)) {
            for (Shape shape : shapes) {
                out.write(
                        shape.geometry(),
                        Map.of(
                                "layer",
                                shape.layer(),
                                "row",
                                shape.row(),
                                "code",
                                shape.code(),
                                "reason",
                                shape.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the features that were set aside cannot be written to " + file, e);
        }
    }
}
