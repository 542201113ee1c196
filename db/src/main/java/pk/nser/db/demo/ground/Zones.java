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
    private final double[] x;
    private final double[] y;
    private final double[] power;

    Zones(Outline outline, List<District> districts, long seed) {
        this.outline = outline;
        this.warp = new Warp(seed);
        int n = districts.size();
        x = new double[n];
        y = new double[n];
        power = new double[n];
        for (int i = 0; i < n; i++) {
            District district = districts.get(i);
            Coordinate at = warp.of(district.longitude(), district.latitude());
            x[i] = at.x * COS_LATITUDE;
            y[i] = at.y;
            power[i] = district.areaKm2() / (KM_PER_DEGREE * KM_PER_DEGREE * Math.PI);
        }
        fit(districts);
    }

    /** Moves the borders until districts have about their published areas, as far as a grid of points can tell. */
    private void fit(List<District> districts) {
        List<Coordinate> points = new ArrayList<>();
        Envelope bounds = outline.bounds();
        for (double latitude = bounds.getMinY(); latitude < bounds.getMaxY(); latitude += STEP) {
            for (double longitude = bounds.getMinX(); longitude < bounds.getMaxX(); longitude += STEP) {
                if (outline.contains(longitude, latitude)) {
                    points.add(warp.of(longitude, latitude));
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] areas = new double[x.length];
            points.forEach(point -> areas[nearest(point)] += STEP * STEP * COS_LATITUDE);
            for (int i = 0; i < areas.length; i++) {
                double published = districts.get(i).areaKm2() / (KM_PER_DEGREE * KM_PER_DEGREE);
                power[i] += CAUTION * (published - areas[i]);
            }
        }
    }

    /** Index of the district at this point, or {@link #OUTSIDE}. */
    int at(double longitude, double latitude) {
        return outline.contains(longitude, latitude) ? nearest(warp.of(longitude, latitude)) : OUTSIDE;
    }

    private int nearest(Coordinate at) {
        double px = at.x * COS_LATITUDE;
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            double dx = px - x[i];
            double dy = at.y - y[i];
            double distance = dx * dx + dy * dy - power[i];
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
