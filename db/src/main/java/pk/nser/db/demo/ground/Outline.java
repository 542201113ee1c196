package pk.nser.db.demo.ground;

import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import pk.nser.db.demo.facts.CsvTable;

/**
 * The coarse outline of the country ({@code outline.csv}): a few dozen points set by hand, each with the style class of
 * the border that begins there.
 *
 * <p>Only tells which village sites are inside; the border that is drawn grows between the sites on both its sides.
 */
public final class Outline {
    private final Coordinate[] ring;
    private final List<String> classes;
    private final IndexedPointInAreaLocator locator;
    private final Envelope bounds;

    private Outline(Coordinate[] ring, List<String> classes) {
        this.ring = ring;
        this.classes = List.copyOf(classes);
        Polygon polygon = new GeometryFactory().createPolygon(ring);
        this.locator = new IndexedPointInAreaLocator(polygon);
        this.bounds = polygon.getEnvelopeInternal();
    }

    /** The outline of this build. */
    public static Outline standard() {
        List<CsvTable.Row> rows = CsvTable.read(Outline.class, "outline.csv");
        Coordinate[] ring = new Coordinate[rows.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            CsvTable.Row row = rows.get(i % rows.size());
            ring[i] = new Coordinate(row.number("lon"), row.number("lat"));
        }
        return new Outline(ring, rows.stream().map(row -> row.text("border")).toList());
    }

    /** True when the point is inside. */
    public boolean contains(double longitude, double latitude) {
        return locator.locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
    }

    /** Smallest box around it, degrees. */
    public Envelope bounds() {
        return bounds.copy();
    }

    /** Degrees from the point to the nearest stretch. */
    public double distance(double longitude, double latitude) {
        Coordinate at = new Coordinate(longitude, latitude);
        return Distance.pointToSegment(at, ring[nearest(at)], ring[nearest(at) + 1]);
    }

    /** Style class of the stretch of border nearest to the point, for example {@code coastline}. */
    public String borderAt(double longitude, double latitude) {
        return classes.get(nearest(new Coordinate(longitude, latitude)));
    }

    private int nearest(Coordinate at) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < ring.length; i++) {
            double distance = Distance.pointToSegment(at, ring[i], ring[i + 1]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
