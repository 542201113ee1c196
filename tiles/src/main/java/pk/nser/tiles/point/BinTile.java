package pk.nser.tiles.point;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.delivery.point.CellRange;
import pk.nser.db.delivery.point.GivenBin;
import pk.nser.tiles.encode.ByteWriter;
import pk.nser.tiles.encode.LayerWriter;
import pk.nser.tiles.encode.Value;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * A tile of squares, 64 by 64 of them, each with the number of the delivery's own points in it: never of households of the
 * registry. At most 4,096 features, 120 kB.
 */
public final class BinTile {
    /** The name of its layer. */
    public static final String LAYER = "bins";

    static final String HOUSEHOLDS = "households";

    private static final int SIDE = WebMercatorQuad.EXTENT >> CellRange.BIN_ZOOMS;
    private static final int MOVE_TO_ONE = (1 << 3) | 1;
    private static final int LINE_TO_THREE = (3 << 3) | 2;
    private static final int CLOSE_PATH = (1 << 3) | 7;

    private BinTile() {}

    /** The bytes; nothing at all when there is no square. */
    public static byte[] of(TileCoord tile, List<GivenBin> bins) {
        LayerWriter layer = new LayerWriter(LAYER, List.of(HOUSEHOLDS), 64, bins.size() * 30);
        for (GivenBin bin : bins) {
            layer.attributes(0, new @Nullable Value[] {Value.count(bin.households())});
            layer.feature(
                    LayerWriter.POLYGON,
                    square(
                            SIDE * (bin.column() - (tile.x() << CellRange.BIN_ZOOMS)),
                            SIDE * (bin.row() - (tile.y() << CellRange.BIN_ZOOMS))));
        }
        ByteWriter out = new ByteWriter(layer.size() + 64);
        if (!layer.isEmpty()) {
            layer.writeTo(out);
        }
        return out.toByteArray();
    }

    /** From its north-west corner eastward: the direction of an outer ring. */
    private static byte[] square(int west, int north) {
        ByteWriter commands = new ByteWriter(16);
        commands.varint(MOVE_TO_ONE);
        commands.zigzag(west);
        commands.zigzag(north);
        commands.varint(LINE_TO_THREE);
        for (int step : new int[] {SIDE, 0, 0, SIDE, -SIDE, 0}) {
            commands.zigzag(step);
        }
        commands.varint(CLOSE_PATH);
        return commands.toByteArray();
    }
}
