package pk.nser.tiles.pyramid.cut;

import org.locationtech.jts.geom.Envelope;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/**
 * Cuts a shape into the tiles that it touches, buffer included. Halves the block of tiles again and again and hands
 * each half only what lies in it, so a province is never clipped as a whole for each of its thousand tiles.
 */
public final class TileCutter<T extends Cuttable<T>> {
    private final int zoom;
    private final Receiver<T> receiver;

    /** Takes the pieces. */
    public interface Receiver<T> {
        /** What of the shape lies in a tile and its buffer; never empty. */
        void piece(TileCoord tile, T piece);
    }

    public TileCutter(int zoom, Receiver<T> receiver) {
        this.zoom = zoom;
        this.receiver = receiver;
    }

    /** Cuts a shape; what lies beyond the world's square is left out. */
    public void cut(T whole) {
        T shape = inWorld(whole);
        if (shape.isEmpty()) {
            return;
        }
        Envelope bounds = shape.bounds();
        cut(
                shape,
                index(bounds.getMinX() - WebMercatorQuad.BUFFER),
                index(bounds.getMaxX() + WebMercatorQuad.BUFFER),
                index(bounds.getMinY() - WebMercatorQuad.BUFFER),
                index(bounds.getMaxY() + WebMercatorQuad.BUFFER));
    }

    private void cut(T shape, int west, int east, int north, int south) {
        if (shape.isEmpty()) {
            return;
        }
        if (west == east && north == south) {
            receiver.piece(new TileCoord(zoom, west, north), shape);
        } else if (east - west >= south - north) {
            int middle = (west + east + 1) >>> 1;
            cut(shape.within(before(0, middle)), west, middle - 1, north, south);
            cut(shape.within(after(0, middle)), middle, east, north, south);
        } else {
            int middle = (north + south + 1) >>> 1;
            cut(shape.within(before(1, middle)), west, east, north, middle - 1);
            cut(shape.within(after(1, middle)), west, east, middle, south);
        }
    }

    private T inWorld(T shape) {
        double world = WebMercatorQuad.worldUnits(zoom);
        Envelope square = new Envelope(0, world, 0, world);
        square.expandBy(WebMercatorQuad.BUFFER);
        if (shape.isEmpty() || square.contains(shape.bounds())) {
            return shape;
        }
        int tiles = 1 << zoom;
        return shape.within(after(0, 0))
                .within(before(0, tiles))
                .within(after(1, 0))
                .within(before(1, tiles));
    }

    private static HalfPlane before(int axis, int tile) {
        return new HalfPlane(axis, (double) tile * WebMercatorQuad.EXTENT + WebMercatorQuad.BUFFER, false);
    }

    private static HalfPlane after(int axis, int tile) {
        return new HalfPlane(axis, (double) tile * WebMercatorQuad.EXTENT - WebMercatorQuad.BUFFER, true);
    }

    private int index(double units) {
        return Math.max(0, Math.min((1 << zoom) - 1, (int) Math.floor(units / WebMercatorQuad.EXTENT)));
    }
}
