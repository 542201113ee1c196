package pk.nser.db.disclosure.leaf.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.Members;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.household.GeoTag;

/** The geo-tagged rows that one grant is given of one union council (disclosure.md 2.9). */
public final class ReleasedPoints {
    private ReleasedPoints() {}

    /**
     * One row.
     *
     * @param id the grant's name of the household
     * @param at a place drawn for this grant
     * @param position of the household in {@link Members}; stays inside
     */
    public record Row(String id, GeoTag at, int position) {}

    /**
     * All rows, by id; households whose group is withheld are left out.
     *
     * @param outline of the union council as it is shown, EPSG:4326
     */
    public static List<Row> rows(GrantedLeaves granted, Geometry outline, Pseudonyms pseudonyms) {
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(outline);
        Map<Integer, GroupPoints> points = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (int position = 0; position < granted.members().size(); position++) {
            int group = granted.group(position);
            if (group > 0) {
                long household = granted.members().household(position);
                GeoTag at = points.computeIfAbsent(
                                group, name -> new GroupPoints(granted.boxes(name), outline, locator))
                        .place(household, pseudonyms);
                rows.add(new Row(pseudonyms.household(household), at, position));
            }
        }
        rows.sort(Comparator.comparing(Row::id));
        return rows;
    }
}
