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
import java.util.Objects;
import java.util.function.Predicate;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Members;

/**
 * The frozen households of one union council in a build, with their live places. A household that waits in the village
 * where it stood, or is gone from the live registry, has no place: it keeps the leaf that it had.
 */
final class CouncilHouseholds {
    private static final int ROWS_AT_ONCE = 5_000;

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

    /**
     * Reads some union councils at once: many small queries would each look through the whole registry.
     *
     * @param builds for each village the build whose frozen rows stand for it
     * @return by id of the union council
     */
    static Map<Integer, CouncilHouseholds> read(
            Connection connection, List<Council> councils, Map<Integer, Integer> builds) throws SQLException {
        Map<Integer, Integer> councilOf = new HashMap<>();
        Map<Integer, List<Placed>> inside = new HashMap<>();
        for (Council council : councils) {
            inside.put(council.id(), new ArrayList<>());
            council.villages().stream().filter(builds::containsKey).forEach(v -> councilOf.put(v, council.id()));
        }
        Array areas = connection.createArrayOf("int4", councilOf.keySet().toArray());
        Array standing = connection.createArrayOf(
                "int4", councilOf.keySet().stream().map(builds::get).toArray());
        try (PreparedStatement statement = BoundSql.prepare(
                connection, CouncilHouseholds.class, "placed_households.sql", areas, standing, areas, areas)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Placed placed = placed(row);
                    Objects.requireNonNull(inside.get(councilOf.get(placed.village())))
                            .add(placed);
                }
            }
        }
        Map<Integer, CouncilHouseholds> read = new HashMap<>();
        inside.forEach((council, placed) -> read.put(council, new CouncilHouseholds(placed)));
        return read;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        boolean known = !row.wasNull();
        return new Placed(
                row.getInt("area_id"),
                row.getLong("household_id"),
                row.getInt("band"),
                row.getInt("disability"),
                known ? longitude : Double.NaN,
                row.getDouble("latitude"));
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
