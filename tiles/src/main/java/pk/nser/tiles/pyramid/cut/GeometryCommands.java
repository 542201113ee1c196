package pk.nser.tiles.pyramid.cut;

import pk.nser.tiles.encode.ByteWriter;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * Encodes finished pieces as the command integers of MVT 2.1 section 4.3, packed: positions relative to the last one,
 * shells clockwise on a screen, holes the other way round.
 */
public final class GeometryCommands {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = (1 << 3) | 7;

    private final ByteWriter out = new ByteWriter(256);
    private final int originX;
    private final int originY;
    private int x;
    private int y;

    private GeometryCommands(TileCoord tile) {
        this.originX = tile.x() * WebMercatorQuad.EXTENT;
        this.originY = tile.y() * WebMercatorQuad.EXTENT;
    }

    /** The commands of a finished shape; empty when it is empty. */
    public static byte[] of(TileShape shape, TileCoord tile) {
        GeometryCommands commands = new GeometryCommands(tile);
        for (double[][] polygon : shape.polygons()) {
            for (int i = 0; i < polygon.length; i++) {
                commands.ring(polygon[i], i == 0);
            }
        }
        return commands.out.toByteArray();
    }

    /** The commands of finished lines; empty when there are none. */
    public static byte[] of(TileLine line, TileCoord tile) {
        GeometryCommands commands = new GeometryCommands(tile);
        for (double[] xy : line.lines()) {
            commands.path(xy, false);
        }
        return commands.out.toByteArray();
    }

    private void ring(double[] xy, boolean shell) {
        path(xy, Ring.doubleArea(xy) > 0 != shell);
        out.varint(CLOSE_PATH);
    }

    private void path(double[] xy, boolean backwards) {
        int points = xy.length / 2;
        out.varint((1 << 3) | MOVE_TO);
        for (int i = 0; i < points; i++) {
            if (i == 1) {
                out.varint(((points - 1) << 3) | LINE_TO);
            }
            int at = 2 * (backwards ? points - 1 - i : i);
            int nextX = (int) xy[at] - originX;
            int nextY = (int) xy[at + 1] - originY;
            out.zigzag(nextX - x);
            out.zigzag(nextY - y);
            x = nextX;
            y = nextY;
        }
    }
}
