package pk.nser.db.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.demo.facts.District;

/**
 * The land of one district as far as a grid can tell.
 *
 * @param index of the district
 * @param box around its land, with a margin; degrees
 * @param squareDegrees size of its land; at least that of its published area's tenth
 */
record Zone(int index, Envelope box, double squareDegrees) {
    private static final double STEP = 0.02;
    private static final double SQUARE_KM_PER_SQUARE_DEGREE = 111.2 * 111.2 * 0.866;

    static List<Zone> all(Outline outline, Zones zones, List<District> districts) {
        List<Envelope> boxes = new ArrayList<>();
        for (District district : districts) {
            boxes.add(new Envelope(
                    district.longitude() - STEP,
                    district.longitude() + STEP,
                    district.latitude() - STEP,
                    district.latitude() + STEP));
        }
        int[] points = new int[districts.size()];
        Envelope bounds = outline.bounds();
        for (double latitude = bounds.getMinY(); latitude < bounds.getMaxY(); latitude += STEP) {
            for (double longitude = bounds.getMinX(); longitude < bounds.getMaxX(); longitude += STEP) {
                int index = zones.at(longitude, latitude);
                if (index != Zones.OUTSIDE) {
                    points[index]++;
                    boxes.get(index).expandToInclude(longitude, latitude);
                }
            }
        }
        List<Zone> all = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            boxes.get(i).expandBy(STEP);
            double published = districts.get(i).areaKm2() / SQUARE_KM_PER_SQUARE_DEGREE;
            all.add(new Zone(i, boxes.get(i), Math.max(points[i] * STEP * STEP, published / 2)));
        }
        return all;
    }
}
