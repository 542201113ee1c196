package pk.nser.db.demo.people;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.grow.Centre;

/** Finds where the homes of a village stand: close about its centres, with scattered homesteads in the country. */
final class Homes {
    private static final double KM_PER_DEGREE = 111.2;
    private static final double HOMESTEADS = 0.2;
    private static final int PULLS = 12;
    private static final double SCALE = 1e6;

    private final IndexedPointInAreaLocator locator;
    private final List<Centre> centres;
    private final double[] weights;
    private final double[] safe; // degrees about each centre that lie wholly inside
    private final double[] spread;
    private final Dice dice;

    Homes(Village village, Dice dice) {
        this.centres = village.centres();
        this.dice = dice;
        this.locator = new IndexedPointInAreaLocator(village.shape());
        int n = centres.size();
        weights = new double[n];
        safe = new double[n];
        spread = new double[n];
        double sum = centres.stream().mapToDouble(Centre::weight).sum();
        for (int i = 0; i < n; i++) {
            Centre centre = centres.get(i);
            weights[i] = centre.weight();
            safe[i] = toBorder(village.shape(), new Coordinate(centre.longitude(), centre.latitude()));
            double homes = village.households() * centre.weight() / sum;
            spread[i] = (0.1 + (centre.urban() ? 0.012 : 0.02) * Math.sqrt(homes)) / KM_PER_DEGREE;
        }
    }

    private static double toBorder(Geometry shape, Coordinate at) {
        double least = Double.MAX_VALUE;
        List<Coordinate[]> rings = new ArrayList<>();
        for (int g = 0; g < shape.getNumGeometries(); g++) {
            Polygon polygon = (Polygon) shape.getGeometryN(g);
            rings.add(polygon.getExteriorRing().getCoordinates());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                rings.add(polygon.getInteriorRingN(h).getCoordinates());
            }
        }
        for (Coordinate[] ring : rings) {
            least = Math.min(least, Distance.pointToSegmentString(at, ring));
        }
        return least * 0.98;
    }

    /** Index of the centre of the next home. */
    int centre() {
        return weights.length == 1 ? 0 : dice.pick(weights);
    }

    /** A place for a home of this centre, six decimals, inside the village. */
    Coordinate home(int index) {
        Centre centre = centres.get(index);
        double reach = !centre.urban() && dice.chance(HOMESTEADS) ? spread[index] * 6 : spread[index];
        double dx = reach * dice.normal() * 1.15;
        double dy = reach * dice.normal();
        for (int pull = 0; pull < PULLS; pull++) {
            Coordinate at = snapped(centre.longitude() + dx, centre.latitude() + dy);
            if (dx * dx + dy * dy < safe[index] * safe[index] || locator.locate(at) == Location.INTERIOR) {
                return at;
            }
            dx *= 0.6;
            dy *= 0.6;
        }
        return snapped(centre.longitude(), centre.latitude());
    }

    private static Coordinate snapped(double longitude, double latitude) {
        return new Coordinate(Math.rint(longitude * SCALE) / SCALE, Math.rint(latitude * SCALE) / SCALE);
    }
}
