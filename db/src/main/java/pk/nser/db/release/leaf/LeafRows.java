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
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Box;
import pk.nser.db.disclosure.leaf.Leaf;
import pk.nser.db.disclosure.leaf.Merge;
import pk.nser.db.disclosure.leaf.Partition;

/** The stored leaves of one line, by union council. */
final class LeafRows {
    private static final int CORNERS = 4;

    private final Connection connection;
    private final String line;

    LeafRows(Connection connection, String line) {
        this.connection = connection;
        this.line = line;
    }

    Partition partition(int council) throws SQLException {
        List<Leaf> leaves = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, LeafRows.class, "leaves.sql", line, council);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                leaves.add(new Leaf(row.getInt("leaf"), row.getString("path"), boxes(row.getArray("boxes"))));
            }
        }
        return Partition.frozen(leaves);
    }

    private static List<Box> boxes(Array stored) throws SQLException {
        Double[] corners = (Double[]) stored.getArray();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < corners.length; i += CORNERS) {
            boxes.add(new Box(corners[i], corners[i + 1], corners[i + 2], corners[i + 3]));
        }
        return boxes;
    }

    void insert(int council, Partition partition) throws SQLException {
        try (PreparedStatement insert = BoundSql.prepare(connection, LeafRows.class, "insert_leaf.sql")) {
            for (Leaf leaf : partition.leaves()) {
                insert.setString(1, line);
                insert.setInt(2, council);
                insert.setInt(3, leaf.number());
                insert.setString(4, leaf.path());
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "float8",
                                leaf.boxes().stream()
                                        .flatMap(box -> java.util.stream.Stream.of(
                                                box.west(), box.south(), box.east(), box.north()))
                                        .toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Merge> merges(int council) throws SQLException {
        List<Merge> merges = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, LeafRows.class, "merges.sql", line, council);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                merges.add(new Merge(row.getString("dimension"), row.getInt("leaf"), row.getInt("into_leaf")));
            }
        }
        return merges;
    }

    void insert(int council, List<Merge> merges) throws SQLException {
        try (PreparedStatement insert = BoundSql.prepare(connection, LeafRows.class, "insert_merge.sql")) {
            for (Merge merge : merges) {
                insert.setString(1, line);
                insert.setInt(2, council);
                insert.setString(3, merge.dimension());
                insert.setInt(4, merge.leaf());
                insert.setInt(5, merge.into());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Leaf of each household of the councils in the base of the line: by the council's id, since numbers of leaves are those of a
     * council and a household may have moved to another, then by the household's.
     */
    Map<Integer, Map<Long, Integer>> leavesOf(List<Council> councils) throws SQLException {
        Map<Integer, Map<Long, Integer>> leaves = new HashMap<>();
        Map<Integer, Map<Long, Integer>> byVillage = new HashMap<>();
        for (Council council : councils) {
            Map<Long, Integer> own = new HashMap<>();
            leaves.put(council.id(), own);
            council.villages().forEach(village -> byVillage.put(village, own));
        }
        Array areas = connection.createArrayOf(
                "int4",
                councils.stream()
                        .flatMap(council -> council.villages().stream())
                        .toArray());
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, LeafRows.class, "village_leaves.sql", line, areas);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Objects.requireNonNull(byVillage.get(row.getInt("area_id")))
                        .put(row.getLong("household_id"), row.getInt("leaf"));
            }
        }
        return leaves;
    }

    /** Writes the leaves of the households of one village that a build replaces. */
    void insertVillage(int build, int village, List<Long> households, List<Integer> leaves) throws SQLException {
        BoundSql.run(
                connection,
                LeafRows.class,
                "insert_village.sql",
                build,
                village,
                connection.createArrayOf("int8", households.toArray()),
                connection.createArrayOf("int4", leaves.toArray()));
    }
}
