package pk.nser.tiles.picture.sheet;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import pk.nser.tiles.grid.WebMercatorQuad;
import pk.nser.tiles.picture.Frame;

/**
 * Degrees to points of the layout: Web Mercator as in the atlas, a frame fitted into a box. Points are rounded to tenths,
 * 0.035 mm on A4, and what then falls onto the point before it is left out: the same for both neighbours of an edge, so no
 * gap opens.
 */
final class Projection {
    private static final double PER_POINT = 10;

    /** CSS pixels are three quarters of a point wide; at zoom 0 the world is 256 of them wide. */
    private static final double POINTS_AT_ZOOM_0 = 256 * 0.75;

    private final double scale;
    private final double left;
    private final double top;
    private final Rectangle2D drawn;
    private final Envelope seen;

    /** @param box where the frame goes, in points; what is left of it stays around the frame's middle */
    Projection(Frame frame, Rectangle2D box) {
        double west = x(frame.west());
        double east = x(frame.east());
        double north = y(frame.north());
        double south = y(frame.south());
        this.scale = Math.min(box.getWidth() / (east - west), box.getHeight() / (south - north));
        this.left = box.getCenterX() - (west + east) / 2 * scale;
        this.top = box.getCenterY() - (north + south) / 2 * scale;
        this.drawn = box;
        this.seen = new Envelope(
                WebMercatorQuad.longitude((box.getMinX() - left) / scale * units(), 0),
                WebMercatorQuad.longitude((box.getMaxX() - left) / scale * units(), 0),
                WebMercatorQuad.latitude((box.getMaxY() - top) / scale * units(), 0),
                WebMercatorQuad.latitude((box.getMinY() - top) / scale * units(), 0));
    }

    /** The box that may be drawn into. */
    Rectangle2D box() {
        return drawn;
    }

    /** The zoom of the atlas at which a map looks as large as on A4. */
    double zoom() {
        return Math.log(scale / POINTS_AT_ZOOM_0) / Math.log(2);
    }

    /** True when nothing of it lies within the box. */
    boolean misses(Geometry degrees) {
        return !seen.intersects(degrees.getEnvelopeInternal());
    }

    Point2D place(double longitude, double latitude) {
        return new Point2D.Double(left + x(longitude) * scale, top + y(latitude) * scale);
    }

    /** Polygons as one shape whose crossings count; lines as lines. */
    Path2D place(Geometry degrees) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        append(path, degrees);
        return path;
    }

    /** Adds to a path. */
    void append(Path2D path, Geometry degrees) {
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            Geometry one = degrees.getGeometryN(i);
            if (one instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing().getCoordinateSequence(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole).getCoordinateSequence(), true);
                }
            } else if (one instanceof LineString line) {
                ring(path, line.getCoordinateSequence(), false);
            }
        }
    }

    private void ring(Path2D path, CoordinateSequence points, boolean closed) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        int last = closed ? points.size() - 1 : points.size();
        for (int i = 0; i < last; i++) {
            double x = rounded(left + x(points.getX(i)) * scale);
            double y = rounded(top + y(points.getY(i)) * scale);
            if (i == 0) {
                path.moveTo(x, y);
            } else if (x != lastX || y != lastY) {
                path.lineTo(x, y);
            }
            lastX = x;
            lastY = y;
        }
        if (closed && last > 0) {
            path.closePath();
        }
    }

    private static double rounded(double points) {
        return Math.rint(points * PER_POINT) / PER_POINT;
    }

    private static double units() {
        return WebMercatorQuad.worldUnits(0);
    }

    /** Part of the world from the west. */
    private static double x(double longitude) {
        return WebMercatorQuad.x(longitude, 0) / units();
    }

    /** Part of the world from the north. */
    private static double y(double latitude) {
        return WebMercatorQuad.y(latitude, 0) / units();
    }
}
