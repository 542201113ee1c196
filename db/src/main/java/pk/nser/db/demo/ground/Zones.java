package pk.nser.db.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.demo.facts.District;

/**
 * Tells whose land a point is: the district whose circle of its own area, about its own middle, has the least power
 * there, after a gentle warp.
 *
 * <p>A model of ours (a power diagram, Aurenhammer 1987), schematic by intent: right in place and rough size only.
 */
final class Zones {
    /** No district: outside the country. */
    static final int OUTSIDE = -1;

    private static final double KM_PER_DEGREE = 111.2;
    private static final double COS_LATITUDE = 0.866; // of 30 degrees north, the middle of the country
    private static final double STEP = 0.03;
    private static final int ROUNDS = 12;
    private static final double CAUTION = 0.3;

    private final Outline outline;
    private final Warp warp;
    private final PowerDiagram diagram;

    Zones(Outline outline, List<District> districts, long seed) {
        this.outline = outline;
        this.warp = new Warp(seed);
        this.diagram = fitted(districts);
    }

    /** Starts with circles of the published areas, then moves the borders until the areas fit as far as a grid tells. */
    private PowerDiagram fitted(List<District> districts) {
        int n = districts.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] published = new double[n];
        double[] power = new double[n];
        for (int i = 0; i < n; i++) {
            District district = districts.get(i);
            Coordinate at = bent(district.longitude(), district.latitude());
            x[i] = at.x;
            y[i] = at.y;
            published[i] = district.areaKm2() / (KM_PER_DEGREE * KM_PER_DEGREE);
            power[i] = published[i] / Math.PI;
        }
        List<Coordinate> points = grid();
        Envelope box = new Envelope();
        points.forEach(box::expandToInclude);
        box.expandBy(2 * STEP);
        for (int round = 0; round < ROUNDS; round++) {
            PowerDiagram now = new PowerDiagram(x, y, power, box);
            double[] areas = new double[n];
            points.forEach(point -> areas[now.at(point)] += STEP * STEP * COS_LATITUDE);
            for (int i = 0; i < n; i++) {
                power[i] += CAUTION * (published[i] - areas[i]);
            }
        }
        return new PowerDiagram(x, y, power, box);
    }

    private List<Coordinate> grid() {
        List<Coordinate> points = new ArrayList<>();
        Envelope bounds = outline.bounds();
        for (double latitude = bounds.getMinY(); latitude < bounds.getMaxY(); latitude += STEP) {
            for (double longitude = bounds.getMinX(); longitude < bounds.getMaxX(); longitude += STEP) {
                if (outline.contains(longitude, latitude)) {
                    points.add(bent(longitude, latitude));
                }
            }
        }
        return points;
    }

    /** Warped, and drawn together to degrees of latitude both ways. */
    private Coordinate bent(double longitude, double latitude) {
        Coordinate at = warp.of(longitude, latitude);
        return new Coordinate(at.x * COS_LATITUDE, at.y);
    }

    /** Index of the district at this point, or {@link #OUTSIDE}. */
    int at(double longitude, double latitude) {
        return outline.contains(longitude, latitude) ? diagram.at(bent(longitude, latitude)) : OUTSIDE;
    }
}
