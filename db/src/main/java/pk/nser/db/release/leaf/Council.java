package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.LeafRules;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.release.areas.ShownTree;

/**
 * A shown union council: itself or small ones merged, as it stands for the whole release line.
 *
 * @param id of the shown area
 * @param villages ids of the registry's villages in it
 * @param west bounds of its outline in degrees
 */
record Council(int id, List<Integer> villages, double west, double south, double east, double north) {
    Council {
        villages = List.copyOf(villages);
    }

    /** How many are read at once: some 200,000 households. */
    static final int AT_ONCE = 40;

    /** All shown union councils that have villages, in the order in which the registry keeps its rows. */
    static List<Council> read(Connection connection, String areasVersion, ShownTree tree) throws SQLException {
        Map<Integer, List<Integer>> villages = new HashMap<>();
        for (Map.Entry<Integer, Integer> village : tree.villages().entrySet()) {
            int node = village.getValue();
            while (node >= 0 && tree.level(node) != AreaLevel.UNION_COUNCIL) {
                node = tree.parent(node);
            }
            if (node >= 0) {
                villages.computeIfAbsent(tree.areaId(node), id -> new ArrayList<>())
                        .add(village.getKey());
            }
        }
        List<Council> councils = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, Council.class, "bounds.sql", areasVersion);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int id = row.getInt("area_id");
                List<Integer> inside = villages.getOrDefault(id, List.of());
                if (!inside.isEmpty()) {
                    councils.add(new Council(
                            id,
                            inside.stream().sorted().toList(),
                            row.getDouble("west"),
                            row.getDouble("south"),
                            row.getDouble("east"),
                            row.getDouble("north")));
                }
            }
        }
        councils.sort(Comparator.comparing(council -> council.villages().get(0)));
        return councils;
    }

    /** Cuts it for the first time. */
    Partition cut(double[] longitudes, double[] latitudes) {
        return Partition.cut(LeafRules.STANDARD, west, south, east, north, longitudes, latitudes);
    }
}
