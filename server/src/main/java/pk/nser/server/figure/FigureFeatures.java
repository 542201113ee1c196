package pk.nser.server.figure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook.Named;
import pk.nser.db.dimension.Label;
import pk.nser.db.grant.Collected;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.ShownArea;

/**
 * A figure table with the outlines of its areas as GeoJSON (RFC 7946): longitude and latitude in degrees with six decimals,
 * outer rings counter-clockwise. Of each area its code, names, those of the areas above as far as the asker may see
 * them, and the figures ({@link FigureLine}); {@code map} is {@code not-collected} where there is no information map
 * (R43). What it is and what must be said of it stands before the features.
 */
final class FigureFeatures {
    static final String MEDIA_TYPE = "application/geo+json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final double DECIMALS = 1e6;

    private final FigureRows rows;
    private final BoundarySetLabel set;
    private final List<Named> statuses;
    private final Areas areas;

    /**
     * Everything besides the figures.
     *
     * @param shown the areas of the rows by id
     * @param above the areas above that the asker may see, by level, each by id
     * @param shapes outlines by area id
     */
    record Areas(
            Map<Integer, ShownArea> shown,
            Map<AreaLevel, Map<Integer, ShownArea>> above,
            Map<Integer, Geometry> shapes) {}

    /** @param statuses words for the statuses that may stand beside a figure */
    FigureFeatures(FigureRows rows, BoundarySetLabel set, List<Named> statuses, Areas areas) {
        this.rows = rows;
        this.set = set;
        this.statuses = statuses;
        this.areas = areas;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeStringField("name", rows.table().key().toString());
            about(out);
            out.writeArrayFieldStart("features");
            List<String> names = FigureLine.names(rows);
            for (int row : rows.rows()) {
                ShownArea area = areas.shown().get(rows.id(row));
                if (area != null) {
                    feature(out, names, row, area);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void about(JsonGenerator out) throws IOException {
        out.writeStringField("release", rows.release().id());
        out.writeStringField("asOf", rows.release().asOf().toString());
        out.writeStringField("areas", rows.release().areasVersion());
        out.writeStringField("areaLevel", rows.figures().areaLevel().code());
        out.writeStringField("unit", rows.table().key().unit().code());
        label(out, "title", rows.table().dimension().label());
        Label caveat = rows.table().dimension().caveat();
        if (caveat != null) {
            label(out, "caveat", caveat);
        }
        out.writeBooleanField("synthetic", set.synthetic());
        label(out, "boundaries", set.title());
        out.writeStringField("publisher", set.publisher());
        out.writeStringField("attribution", set.attribution());
        out.writeStringField("licence", set.licence());
        label(out, "disclaimer", set.disclaimer());
        out.writeObjectFieldStart("statuses");
        for (Named status : statuses) {
            label(out, status.code(), status.label());
        }
        out.writeEndObject();
    }

    private static void label(JsonGenerator out, String name, Label label) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("en", label.en());
        out.writeStringField("ur", label.ur());
        out.writeEndObject();
    }

    private void feature(JsonGenerator out, List<String> names, int row, ShownArea area) throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeNumberField("id", area.id());
        out.writeFieldName("geometry");
        geometry(out, areas.shapes().get(area.id()));
        out.writeObjectFieldStart("properties");
        out.writeStringField("code", area.code());
        out.writeStringField("name", area.nameEn());
        out.writeStringField("name_ur", area.nameUr());
        above(out, area);
        out.writeStringField("as_of", rows.quarter(row));
        if (area.notCollected().contains(Collected.GEOTAGS)) {
            out.writeStringField("map", "not-collected");
        }
        List<@Nullable Object> values = FigureLine.values(rows, row);
        for (int i = 0; i < names.size(); i++) {
            out.writeFieldName(names.get(i));
            value(out, values.get(i));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Code and names of each area above that may be seen, from the nearest upwards. */
    private void above(JsonGenerator out, ShownArea area) throws IOException {
        ShownArea below = area;
        for (int depth = area.level().depth() - 1; depth > AreaLevel.COUNTRY.depth(); depth--) {
            AreaLevel level = AreaLevel.ofDepth(depth);
            ShownArea found = areas.above().getOrDefault(level, Map.of()).get(below.parentId());
            if (found == null) {
                return;
            }
            out.writeStringField(level.code() + "_code", found.code());
            out.writeStringField(level.code() + "_name", found.nameEn());
            out.writeStringField(level.code() + "_name_ur", found.nameUr());
            below = found;
        }
    }

    private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }

    private static void geometry(JsonGenerator out, @Nullable Geometry shape) throws IOException {
        if (shape == null) {
            out.writeNull();
            return;
        }
        Geometry turned = shape.norm().reverse(); // JTS winds outer rings clockwise, the RFC the other way
        out.writeStartObject();
        if (turned instanceof Polygon polygon) {
            out.writeStringField("type", "Polygon");
            out.writeFieldName("coordinates");
            polygon(out, polygon);
        } else {
            out.writeStringField("type", "MultiPolygon");
            out.writeArrayFieldStart("coordinates");
            for (int i = 0; i < turned.getNumGeometries(); i++) {
                polygon(out, (Polygon) turned.getGeometryN(i));
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void polygon(JsonGenerator out, Polygon polygon) throws IOException {
        out.writeStartArray();
        ring(out, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(out, polygon.getInteriorRingN(i));
        }
        out.writeEndArray();
    }

    private static void ring(JsonGenerator out, LinearRing ring) throws IOException {
        out.writeStartArray();
        for (Coordinate at : ring.getCoordinates()) {
            out.writeStartArray();
            out.writeNumber(Math.round(at.x * DECIMALS) / DECIMALS);
            out.writeNumber(Math.round(at.y * DECIMALS) / DECIMALS);
            out.writeEndArray();
        }
        out.writeEndArray();
    }
}
