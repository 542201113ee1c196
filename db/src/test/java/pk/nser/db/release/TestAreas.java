package pk.nser.db.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/**
 * The areas of the test country: squares in squares. A code is its parent's code and one character more, so its length
 * tells the level: {@code C} the country, {@code C111A1a} a village.
 */
final class TestAreas {
    static final String SET = "test-set";

    /** Households per village; tehsil C111C is below 500, union council C111A3 below 100, some villages below 40. */
    static final Map<String, int[]> VILLAGES = villages();

    /** Topics missing by area: the whole of province C2, and one union council of C112. */
    static final Map<String, List<String>> MISSING = Map.of(
            "C2", List.of("disability", "education_members", "geotags", "phone"), "C112A1", List.of("disability"));

    private TestAreas() {}

    private static Map<String, int[]> villages() {
        Map<String, int[]> sizes = new LinkedHashMap<>();
        sizes.put("C111A1", new int[] {70, 41, 120, 12, 66});
        sizes.put("C111A2", new int[] {90, 0, 45, 39, 38});
        sizes.put("C111A3", new int[] {20, 30});
        sizes.put("C111B1", new int[] {260, 50, 44});
        sizes.put("C111B2", new int[] {150, 60});
        sizes.put("C111C1", new int[] {110, 70});
        sizes.put("C112A1", new int[] {130, 140});
        sizes.put("C112A2", new int[] {300, 43, 47});
        sizes.put("C113A1", new int[] {25});
        sizes.put("C211A1", new int[] {200, 55, 61});
        sizes.put("C211A2", new int[] {150, 90});
        return sizes;
    }

    /** Codes of all villages, with their households. */
    static Map<String, Integer> households() {
        Map<String, Integer> households = new TreeMap<>();
        VILLAGES.forEach((unionCouncil, sizes) -> {
            for (int i = 0; i < sizes.length; i++) {
                households.put(unionCouncil + (char) ('a' + i), sizes[i]);
            }
        });
        return households;
    }

    /** True when a topic is marked as missing on the area or above it. */
    static boolean isMissing(String code, String topic) {
        return MISSING.entrySet().stream()
                .anyMatch(e -> code.startsWith(e.getKey()) && e.getValue().contains(topic));
    }

    /** Writes set, areas and missing topics; returns the ids by code. */
    static Map<String, Integer> write(Pools pools) throws SQLException {
        Map<String, Integer> ids = new TreeMap<>();
        try (Connection connection = pools.of(Role.LOAD).getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into reg.boundary_set values (?, 'Test', 'آزمائش', 'us', 'CC0', 'us', 'made up', 'فرضی',"
                            + " false, true, null, null, now(), '{}')")) {
                insert.setString(1, SET);
                insert.executeUpdate();
            }
            TreeSet<String> codes = new TreeSet<>();
            for (String village : households().keySet()) {
                for (int length = 1; length <= village.length(); length++) {
                    codes.add(village.substring(0, length));
                }
            }
            for (String code : codes) {
                ids.put(code, ids.size() + 1);
            }
            for (String code : codes) {
                writeArea(connection, code, ids);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into reg.not_collected (area_id, topic) values (?, ?)")) {
                for (Map.Entry<String, List<String>> missing : MISSING.entrySet()) {
                    for (String topic : missing.getValue()) {
                        insert.setInt(1, ids.getOrDefault(missing.getKey(), 0));
                        insert.setString(2, topic);
                        insert.executeUpdate();
                    }
                }
            }
            try (PreparedStatement ids1000 =
                    connection.prepareStatement("select count(nextval('reg.area_id')) from generate_series(1, 1000)")) {
                ids1000.execute();
            }
        }
        return ids;
    }

    private static void writeArea(Connection connection, String code, Map<String, Integer> ids) throws SQLException {
        List<Double> box = new ArrayList<>(List.of(70.0, 28.0, 74.0, 32.0));
        for (int i = 1; i < code.length(); i++) {
            int slot = "123456789abcdefghABC".indexOf(code.charAt(i)) % 9;
            int low = i % 2;
            double step = (box.get(low + 2) - box.get(low)) / 9;
            double from = box.get(low) + slot * step;
            box.set(low, from);
            box.set(low + 2, from + step);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into reg.area values (?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?,"
                        + " gis.st_multi(gis.st_makeenvelope(?, ?, ?, ?, 4326)))")) {
            insert.setInt(1, ids.getOrDefault(code, 0));
            insert.setString(2, SET);
            insert.setInt(3, code.length() - 1);
            insert.setString(4, code);
            insert.setInt(5, ids.getOrDefault(code.substring(0, code.length() - 1), 0));
            insert.setString(6, "Area " + code);
            insert.setString(7, "علاقہ " + code);
            insert.setDouble(8, (box.get(0) + box.get(2)) / 2);
            insert.setDouble(9, (box.get(1) + box.get(3)) / 2);
            for (int i = 0; i < 4; i++) {
                insert.setDouble(10 + i, box.get(i));
            }
            insert.executeUpdate();
        }
    }
}
