package pk.nser.db.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import pk.nser.db.demo.grow.BorderLine;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;

/**
 * Writes a grown geography as one GeoJSON file in the area import format: a feature for every area with {@code code,
 * level, parent, name, name_ur}, then a line for every border with {@code class}.
 *
 * <p>RFC 7946: longitude before latitude, WGS 84, outer rings counter-clockwise; six decimals.
 */
final class AreaFile {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    private AreaFile() {}

    static void write(Grown grown, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            AreaFile writer = new AreaFile();
            writer.text.append("{\"type\":\"FeatureCollection\",\"features\":[");
            for (GrownArea area : grown.areas()) {
                writer.area(area);
                writer.flush(out);
            }
            for (BorderLine border : grown.borders()) {
                writer.border(border);
                writer.flush(out);
            }
            writer.text.append("\n]}\n");
            writer.flush(out);
        }
    }

    private void flush(OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void area(GrownArea area) {
        begin();
        property("code", area.code()).append(',');
        property("level", area.level().code()).append(',');
        String parent = area.parent();
        if (parent != null) {
            property("parent", parent).append(',');
        }
        property("name", area.name()).append(',');
        property("name_ur", area.nameUr());
        text.append("},\"geometry\":");
        polygons(area.shape());
        text.append('}');
    }

    private void border(BorderLine border) {
        begin();
        property("class", border.styleClass());
        text.append("},\"geometry\":{\"type\":\"LineString\",\"coordinates\":");
        line((LineString) border.line());
        text.append("}}");
    }

    private void begin() {
        text.append(first ? "\n" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
        first = false;
    }

    private StringBuilder property(String key, String value) {
        text.append('"').append(key).append("\":");
        return JsonText.quote(value, text);
    }

    private void polygons(Geometry shape) {
        boolean several = shape.getNumGeometries() > 1;
        text.append(
                several ? "{\"type\":\"MultiPolygon\",\"coordinates\":[" : "{\"type\":\"Polygon\",\"coordinates\":");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            text.append(i > 0 ? "," : "");
            polygon((Polygon) shape.getGeometryN(i));
        }
        text.append(several ? "]}" : "}");
    }

    private void polygon(Polygon polygon) {
        Polygon oriented = (Polygon) polygon.norm().reverse(); // normal form has clockwise shells
        text.append('[');
        line(oriented.getExteriorRing());
        for (int i = 0; i < oriented.getNumInteriorRing(); i++) {
            text.append(',');
            line(oriented.getInteriorRingN(i));
        }
        text.append(']');
    }

    private void line(LineString line) {
        text.append('[');
        for (int i = 0; i < line.getNumPoints(); i++) {
            Coordinate at = line.getCoordinateN(i);
            text.append(i > 0 ? ",[" : "[");
            JsonText.decimal(at.x, text).append(',');
            JsonText.decimal(at.y, text).append(']');
        }
        text.append(']');
    }
}
