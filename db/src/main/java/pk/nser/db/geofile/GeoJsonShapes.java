package pk.nser.db.geofile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometry objects of GeoJSON (RFC 7946, section 3.1), both ways; heights are dropped. */
final class GeoJsonShapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonShapes() {}

    /**
     * The geometry that {@code json} describes.
     *
     * @throws IllegalArgumentException saying what is wrong: an unknown type, a ring that is not closed, no number
     */
    static Geometry read(JsonNode json) {
        JsonNode places = json.path("coordinates");
        String type = json.path("type").asText("");
        return switch (type) {
            case "Point" -> FACTORY.createPoint(place(places));
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        all(places, p -> FACTORY.createPoint(place(p))).toArray(new Point[0]));
            case "LineString" -> FACTORY.createLineString(line(places));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        all(places, p -> FACTORY.createLineString(line(p))).toArray(new LineString[0]));
            case "Polygon" -> polygon(places);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(all(places, GeoJsonShapes::polygon).toArray(new Polygon[0]));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(
                        all(json.path("geometries"), GeoJsonShapes::read).toArray(new Geometry[0]));
            default -> throw new IllegalArgumentException("'" + type + "' is no type of geometry");
        };
    }

    private static Polygon polygon(JsonNode json) {
        List<LinearRing> rings = all(json, ring -> FACTORY.createLinearRing(line(ring)));
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private static Coordinate[] line(JsonNode json) {
        return all(json, GeoJsonShapes::place).toArray(new Coordinate[0]);
    }

    private static Coordinate place(JsonNode json) {
        if (!json.path(0).isNumber() || !json.path(1).isNumber()) {
            throw new IllegalArgumentException("a place is not two numbers but " + json);
        }
        return new Coordinate(json.get(0).asDouble(), json.get(1).asDouble());
    }

    private static <T> List<T> all(JsonNode json, Function<JsonNode, T> each) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("a list is missing in it");
        }
        List<T> all = new java.util.ArrayList<>(json.size());
        json.forEach(element -> all.add(each.apply(element)));
        return all;
    }

    static void write(JsonGenerator out, Geometry geometry, double scale) throws IOException {
        out.writeStartObject();
        boolean line = geometry instanceof LineString;
        out.writeStringField("type", line ? Geometry.TYPENAME_LINESTRING : geometry.getGeometryType());
        out.writeFieldName("coordinates");
        writePlaces(out, geometry, scale);
        out.writeEndObject();
    }

    private static void writePlaces(JsonGenerator out, Geometry geometry, double scale) throws IOException {
        if (geometry instanceof Point point) {
            writePlace(out, point.getCoordinate(), scale);
        } else if (geometry instanceof LineString line) {
            out.writeStartArray();
            for (Coordinate place : line.getCoordinates()) {
                writePlace(out, place, scale);
            }
            out.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            out.writeStartArray();
            writePlaces(out, polygon.getExteriorRing(), scale);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writePlaces(out, polygon.getInteriorRingN(i), scale);
            }
            out.writeEndArray();
        } else {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                writePlaces(out, geometry.getGeometryN(i), scale);
            }
            out.writeEndArray();
        }
    }

    private static void writePlace(JsonGenerator out, Coordinate place, double scale) throws IOException {
        out.writeStartArray();
        out.writeNumber(Math.round(place.x * scale) / scale);
        out.writeNumber(Math.round(place.y * scale) / scale);
        out.writeEndArray();
    }
}
