package pk.nser.db.release.leaf;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Members;

/**
 * The frozen households of one union council in a build, with their live places. A household that waits in the village
 * where it stood, or is gone from the live registry, has no place: it keeps the leaf that it had.
 */
final class CouncilHouseholds {
    private final List<Placed> all;

    /** NaN where there is no place. */
    record Placed(int village, long household, int band, int disability, double longitude, double latitude) {
        boolean hasPlace() {
            return !Double.isNaN(longitude);
        }
    }

    private CouncilHouseholds(List<Placed> all) {
        this.all = all;
    }

    /** @param builds for each village the build whose frozen rows stand for it */
    static CouncilHouseholds read(Connection connection, Map<Integer, Integer> builds) throws SQLException {
        List<Placed> all = new ArrayList<>();
        Object[] villages = builds.keySet().toArray();
        Array areas = connection.createArrayOf("int4", villages);
        Array standing = connection.createArrayOf("int4", builds.values().toArray());
        try (PreparedStatement statement = BoundSql.prepare(
                        connection, CouncilHouseholds.class, "placed_households.sql", areas, standing, areas);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                double longitude = row.getDouble("longitude");
                boolean placed = !row.wasNull();
                all.add(new Placed(
                        row.getInt("area_id"),
                        row.getLong("household_id"),
                        row.getInt("band"),
                        row.getInt("disability"),
                        placed ? longitude : Double.NaN,
                        row.getDouble("latitude")));
            }
        }
        return new CouncilHouseholds(all);
    }

    /** Longitudes, then latitudes, of those that have a place. */
    double[][] places(Predicate<Placed> which) {
        List<Placed> placed =
                all.stream().filter(Placed::hasPlace).filter(which).toList();
        return new double[][] {
            placed.stream().mapToDouble(Placed::longitude).toArray(),
            placed.stream().mapToDouble(Placed::latitude).toArray()
        };
    }

    List<Placed> all() {
        return all;
    }

    /** Those that have a leaf. */
    Members members(Map<Long, Integer> leaves) {
        List<Placed> inside =
                all.stream().filter(p -> leaves.containsKey(p.household())).toList();
        Map<String, int[]> values = new HashMap<>();
        values.put("poverty_score", inside.stream().mapToInt(Placed::band).toArray());
        values.put("disability", inside.stream().mapToInt(Placed::disability).toArray());
        return new Members(
                inside.stream().mapToLong(Placed::household).toArray(),
                inside.stream()
                        .mapToInt(p -> leaves.getOrDefault(p.household(), 0))
                        .toArray(),
                values);
    }
}
