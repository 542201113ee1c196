package pk.nser.db.release.areas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.Thresholds;

/**
 * Makes the areas version of a release line: the boundary set's areas with the small ones merged by the households of
 * the line's first snapshot (disclosure.md 2.6), and what was not collected where (R41). Frozen from the first release
 * that is built on it; until then it is made anew.
 */
public final class AreasVersions {
    private static final List<String> DELETE =
            List.of(
            "delete_pyramid.sql",
            "delete_outlines.sql",
            "delete_releases.sql",
            "delete_areas.sql",
            "delete_areas_version.sql");
    private static final int BATCH = 1_000;

    private final Thresholds thresholds;

    public AreasVersions(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Id of the areas version of a line. */
    public static String id(String boundarySet, String line) {
        return boundarySet + "-" + line;
    }

    /**
     * Makes the areas version unless releases are built on it already.
     *
     * @param connection inside the transaction that also freezes the households
     * @return false when the boundary set has no areas
     */
    public boolean ensure(Connection connection, String boundarySet, String line) throws SQLException {
        String id = id(boundarySet, line);
        if (isFrozen(connection, id)) {
            return true;
        }
        for (String delete : DELETE) {
            BoundSql.run(connection, AreasVersions.class, delete, id);
        }
        List<RegisteredArea> registered = registered(connection, boundarySet);
        if (registered.isEmpty()) {
            return false;
        }
        RegisteredTree tree = new RegisteredTree(registered);
        BoundSql.run(connection, AreasVersions.class, "copy_boundary_set.sql", boundarySet);
        BoundSql.run(connection, AreasVersions.class, "insert_areas_version.sql", id, boundarySet, line);
        write(connection, id, tree, SmallAreas.merge(tree, thresholds));
        return true;
    }

    private static boolean isFrozen(Connection connection, String id) throws SQLException {
        return BoundSql.number(connection, AreasVersions.class, "areas_version_state.sql", id) > 0;
    }

    private static List<RegisteredArea> registered(Connection connection, String boundarySet) throws SQLException {
        List<RegisteredArea> areas = new ArrayList<>();
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, AreasVersions.class, "registered_areas.sql", boundarySet);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                areas.add(new RegisteredArea(
                        row.getInt("area_id"),
                        AreaLevel.ofDepth(row.getInt("area_level")),
                        row.getString("code"),
                        row.getInt("parent_id"),
                        row.getString("name_en"),
                        row.getString("name_ur"),
                        row.getDouble("longitude"),
                        row.getDouble("latitude"),
                        new Bounds(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north")),
                        Set.of((String[]) row.getArray("topics").getArray()),
                        row.getInt("households")));
            }
        }
        return areas;
    }

    private static void write(Connection connection, String id, RegisteredTree tree, List<AreaGroup> groups)
            throws SQLException {
        IdentityHashMap<AreaGroup, Integer> ids = new IdentityHashMap<>();
        try (PreparedStatement insert = BoundSql.prepare(connection, AreasVersions.class, "insert_area.sql")) {
            int waiting = 0;
            for (AreaGroup group : groups) {
                int areaId = group.isMerged()
                        ? (int) BoundSql.number(connection, AreasVersions.class, "next_area_id.sql")
                        : group.first().id();
                ids.put(group, areaId);
                insert.setString(1, id);
                insert.setInt(2, areaId);
                bind(connection, insert, tree, group, ids.get(group.parent()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement insert,
            RegisteredTree tree,
            AreaGroup group,
            @Nullable Integer parentId)
            throws SQLException {
        insert.setInt(3, group.level().depth());
        insert.setString(4, group.code());
        if (parentId == null) {
            insert.setNull(5, Types.INTEGER);
        } else {
            insert.setInt(5, parentId);
        }
        insert.setString(6, group.nameEn());
        insert.setString(7, group.nameUr());
        insert.setDouble(8, group.first().longitude());
        insert.setDouble(9, group.first().latitude());
        Bounds bounds = group.bounds();
        insert.setDouble(10, bounds.west());
        insert.setDouble(11, bounds.south());
        insert.setDouble(12, bounds.east());
        insert.setDouble(13, bounds.north());
        List<String> merged = group.isMerged()
                ? group.members().stream().map(RegisteredArea::code).toList()
                : List.of();
        Missing missing = Missing.of(tree, group);
        insert.setArray(14, connection.createArrayOf("text", merged.toArray()));
        insert.setArray(
                15, connection.createArrayOf("text", missing.everywhere().toArray()));
        insert.setArray(16, connection.createArrayOf("text", missing.inPart().toArray()));
    }
}
