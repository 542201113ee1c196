package pk.nser.tiles.encode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A tile read back with the library's protobuf classes; its geometry is decoded here command by command, so that every
 * rule of MVT 2.1 can be looked at.
 */
public final class DecodedTile {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Tile tile;

    /** One feature: id, attributes, and its rings or lines in the order and direction in which they are written. */
    public record Feature(long id, Tile.GeomType type, Map<String, Object> attributes, List<Coordinate[]> paths) {
        /** Twice the area of a ring by the surveyor's formula of the specification, y downward. */
        public static double doubleArea(Coordinate[] ring) {
            double twice = 0;
            for (int i = 0; i + 1 < ring.length; i++) {
                twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
            }
            return twice;
        }

        /** The polygons: a ring of positive area begins one, rings of negative area are its holes. */
        public Geometry polygons() {
            List<Polygon> polygons = new ArrayList<>();
            List<LinearRing> holes = new ArrayList<>();
            LinearRing shell = null;
            for (Coordinate[] path : paths) {
                LinearRing ring = FACTORY.createLinearRing(path);
                if (doubleArea(path) > 0) {
                    if (shell != null) {
                        polygons.add(FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0])));
                    }
                    shell = ring;
                    holes.clear();
                } else {
                    holes.add(ring);
                }
            }
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0])));
            return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
        }
    }

    private DecodedTile(Tile tile) {
        this.tile = tile;
    }

    public static DecodedTile of(byte[] bytes) {
        try {
            return new DecodedTile(Tile.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("the tile is no protobuf", e);
        }
    }

    public Tile raw() {
        return tile;
    }

    public List<String> layers() {
        return tile.getLayersList().stream().map(Tile.Layer::getName).toList();
    }

    /** The features of a layer; none when there is no such layer. */
    public List<Feature> features(String layer) {
        List<Feature> features = new ArrayList<>();
        for (Tile.Layer candidate : tile.getLayersList()) {
            if (candidate.getName().equals(layer)) {
                candidate.getFeaturesList().forEach(f -> features.add(feature(candidate, f)));
            }
        }
        return features;
    }

    private static Feature feature(Tile.Layer layer, Tile.Feature feature) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            Object before =
                    attributes.put(layer.getKeys(feature.getTags(i)), value(layer.getValues(feature.getTags(i + 1))));
            if (before != null) {
                throw new AssertionError("a key is used twice in feature " + feature.getId());
            }
        }
        return new Feature(feature.getId(), feature.getType(), attributes, paths(feature.getGeometryList()));
    }

    private static Object value(Tile.Value value) {
        if (value.hasStringValue()) {
            return value.getStringValue();
        }
        return value.hasDoubleValue() ? (Object) value.getDoubleValue() : (Object) value.getUintValue();
    }

    private static List<Coordinate[]> paths(List<Integer> commands) {
        List<Coordinate[]> paths = new ArrayList<>();
        List<Coordinate> path = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < commands.size(); ) {
            int command = commands.get(i) & 7;
            int count = commands.get(i++) >>> 3;
            if (command == 7) {
                path.add(path.get(0));
                continue;
            }
            if (command == 1) {
                addPath(paths, path);
            }
            for (; count > 0; count--) {
                x += unzigzag(commands.get(i++));
                y += unzigzag(commands.get(i++));
                path.add(new CoordinateXY(x, y));
            }
        }
        addPath(paths, path);
        return paths;
    }

    private static void addPath(List<Coordinate[]> paths, List<Coordinate> path) {
        if (!path.isEmpty()) {
            paths.add(path.toArray(new Coordinate[0]));
            path.clear();
        }
    }

    private static int unzigzag(int value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
