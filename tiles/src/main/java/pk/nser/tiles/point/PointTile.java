package pk.nser.tiles.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.delivery.point.GivenPoint;
import pk.nser.db.dimension.Dimension;
import pk.nser.tiles.encode.ByteWriter;
import pk.nser.tiles.encode.LayerWriter;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.encode.Value;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * A tile of points. A feature has no id, stands where its point is (a tile has no points beyond its sides, so none is drawn
 * twice) and carries the area, the category codes of each dimension, and the size of the household when that is among them.
 * They stand in the order in which they are given, that of their random ids; when not all of them fit into {@link
 * TileEncoder#MAX_BYTES}, the first ones are an even sample, and nothing counts for those that are left out.
 */
public final class PointTile {
    /** The name of its layer. */
    public static final String LAYER = "geotags";

    /** The attribute that every point has. */
    static final String AREA = "area";

    /** A whole number; in the tiles of those who are told it. */
    static final String HOUSEHOLD_SIZE = "household_size";

    /** Room for one more point with values that were not there before. */
    private static final int SPARE_BYTES = 4_096;

    /** A point without attributes takes no less; neither does an attribute. */
    private static final int POINT_BYTES = 12;

    private static final int ATTRIBUTE_BYTES = 2;
    private static final int MOVE_TO_ONE = (1 << 3) | 1;

    private final byte[] bytes;
    private final int shown;

    private PointTile(byte[] bytes, int shown) {
        this.bytes = bytes;
        this.shown = shown;
    }

    /** More points with so many dimensions never fit into a tile. */
    public static int most(int dimensions) {
        return TileEncoder.MAX_BYTES / (POINT_BYTES + ATTRIBUTE_BYTES * (dimensions + 1));
    }

    /**
     * Writes a tile.
     *
     * @param dimensions in the order of the points' values, but for that of the household's size, which is no value
     * @param points that lie in the tile
     */
    public static PointTile of(TileCoord tile, List<Dimension> dimensions, List<GivenPoint> points) {
        boolean sizes = GeoTagFields.tellSize(dimensions);
        Map<String, Value> texts = new HashMap<>();
        LayerWriter layer = new LayerWriter(
                LAYER, GeoTagFields.keys(dimensions), 256, Math.min(points.size() * 40, TileEncoder.MAX_BYTES));
        int shown = 0;
        for (GivenPoint point : points) {
            if (layer.size() > TileEncoder.MAX_BYTES - SPARE_BYTES) {
                break;
            }
            layer.attributes(0, attributes(point, sizes, texts));
            layer.feature(LayerWriter.POINT, place(tile, point));
            shown++;
        }
        ByteWriter out = new ByteWriter(layer.size() + 64);
        if (!layer.isEmpty()) {
            layer.writeTo(out);
        }
        return new PointTile(out.toByteArray(), shown);
    }

    /** The bytes; nothing at all when there is no point. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many points of those that were given are in it: the first ones. */
    public int shown() {
        return shown;
    }

    private static @Nullable Value[] attributes(GivenPoint point, boolean sizes, Map<String, Value> texts) {
        List<@Nullable Value> row = new ArrayList<>();
        row.add(texts.computeIfAbsent(point.area(), Value::text));
        if (sizes) {
            row.add(Value.count(point.householdSize()));
        }
        for (String value : point.values()) {
            row.add(value == null ? null : texts.computeIfAbsent(value, Value::text));
        }
        return row.toArray(new @Nullable Value[0]);
    }

    private static byte[] place(TileCoord tile, GivenPoint point) {
        ByteWriter commands = new ByteWriter(8);
        commands.varint(MOVE_TO_ONE);
        commands.zigzag(within(WebMercatorQuad.x(point.longitude(), tile.z()), tile.x()));
        commands.zigzag(within(WebMercatorQuad.y(point.latitude(), tile.z()), tile.y()));
        return commands.toByteArray();
    }

    private static int within(double units, int tile) {
        long at = (long) Math.floor(units) - (long) tile * WebMercatorQuad.EXTENT;
        return (int) Math.max(0, Math.min(WebMercatorQuad.EXTENT - 1, at));
    }
}
