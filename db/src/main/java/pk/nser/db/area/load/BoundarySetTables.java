package pk.nser.db.area.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.WKBWriter;
import pk.nser.db.area.check.AreaTree;
import pk.nser.db.area.check.ReadArea;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.progress.Progress;

/** The tables of boundary sets in the registry, written by the role that loads. */
final class BoundarySetTables {
    private static final int BATCH = 200;
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final String STORED = SqlFile.read(BoundarySetTables.class, "stored_content.sql");
    private static final String USED = SqlFile.read(BoundarySetTables.class, "used_by_households.sql");
    private static final List<String> DELETIONS = List.of(
            SqlFile.read(BoundarySetTables.class, "delete_not_collected.sql"),
            SqlFile.read(BoundarySetTables.class, "delete_areas.sql"),
            SqlFile.read(BoundarySetTables.class, "delete_border_lines.sql"),
            SqlFile.read(BoundarySetTables.class, "delete_boundary_set.sql"));
    private static final String INSERT_SET = SqlFile.read(BoundarySetTables.class, "insert_boundary_set.sql");
    private static final String NEXT_IDS = SqlFile.read(BoundarySetTables.class, "next_area_ids.sql");
    private static final String INSERT_AREA = SqlFile.read(BoundarySetTables.class, "insert_area.sql");
    private static final String INSERT_LINE = SqlFile.read(BoundarySetTables.class, "insert_border_line.sql");
    private static final String INSERT_TOPIC = SqlFile.read(BoundarySetTables.class, "insert_not_collected.sql");

    private final DataSource loading;

    BoundarySetTables(DataSource loading) {
        this.loading = loading;
    }

    /** The content hash of the set that is in under this id; empty when there is none. */
    Optional<String> storedContent(String id) {
        try (Connection connection = loading.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Objects.requireNonNullElse(rows.getString(1), "")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("the boundary sets cannot be read", e);
        }
    }

    /**
     * Writes a whole set in one transaction.
     *
     * @return why it was not written, or null when it is in
     */
    @Nullable
    String write(AreaContent content, AreaTree tree, AreaImportReport report, boolean replace, Progress progress) {
        try (Connection connection = loading.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String refusal = write(connection, content, tree, report, replace, progress);
                if (refusal == null) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return refusal;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable(
                    "the boundary set " + content.description().id() + " cannot be written", e);
        }
    }

    private static @Nullable String write(
            Connection connection,
            AreaContent content,
            AreaTree tree,
            AreaImportReport report,
            boolean replace,
            Progress progress)
            throws SQLException {
        String id = content.description().id();
        if (replace) {
            String inUse = delete(connection, id);
            if (inUse != null) {
                return inUse;
            }
        }
        if (!insertSet(connection, content.description(), report)) {
            return "a set " + id + " is there already with another content: choose another id, or replace it";
        }
        Map<String, Integer> ids = insertAreas(connection, id, tree, progress);
        insertLines(connection, id, content.lines());
        insertTopics(connection, content.description().notCollected(), ids);
        return null;
    }

    private static @Nullable String delete(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USED)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return "the set " + id + " cannot be replaced: households are placed in its areas";
                }
            }
        }
        for (String deletion : DELETIONS) {
            try (PreparedStatement statement = connection.prepareStatement(deletion)) {
                statement.setString(1, id);
                statement.executeUpdate();
            } catch (SQLException e) {
                if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
                    return "the set " + id + " cannot be replaced: a release line or a loaded file belongs to it";
                }
                throw e;
            }
        }
        return null;
    }

    private static boolean insertSet(Connection connection, BoundarySetDescription set, AreaImportReport report)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SET)) {
            int i = 0;
            for (String text : List.of(
                    set.id(),
                    set.title().en(),
                    set.title().ur(),
                    set.publisher(),
                    set.licence(),
                    set.attribution(),
                    set.disclaimer().en(),
                    set.disclaimer().ur())) {
                statement.setString(++i, text);
            }
            statement.setBoolean(++i, set.official());
            statement.setBoolean(++i, set.synthetic());
            statement.setObject(++i, day(set.validFrom()), Types.DATE);
            statement.setObject(++i, day(set.validTo()), Types.DATE);
            statement.setString(++i, report.json());
            return statement.executeUpdate() == 1;
        }
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Map<String, Integer> insertAreas(Connection connection, String id, AreaTree tree, Progress progress)
            throws SQLException {
        List<ReadArea> areas = tree.areas();
        progress.begin("writing areas", "areas", areas.size());
        Map<String, Integer> ids = nextIds(connection, areas);
        List<Coordinate> labels =
                areas.parallelStream().map(ReadArea::labelPoint).toList();
        WKBWriter wkb = new WKBWriter(2);
        try (PreparedStatement statement = connection.prepareStatement(INSERT_AREA)) {
            int written = 0;
            for (ReadArea area : areas) {
                Coordinate label = labels.get(written);
                ReadArea parent = tree.parent(area);
                statement.setInt(1, Objects.requireNonNull(ids.get(area.code())));
                statement.setString(2, id);
                statement.setInt(3, area.level().depth());
                statement.setString(4, area.code());
                statement.setObject(5, parent == null ? null : ids.get(parent.code()), Types.INTEGER);
                statement.setString(6, area.nameEn());
                statement.setString(7, area.nameUr());
                statement.setDouble(8, label.x);
                statement.setDouble(9, label.y);
                statement.setBytes(10, wkb.write(area.shape()));
                statement.addBatch();
                if (++written % BATCH == 0) {
                    statement.executeBatch();
                    progress.at(written);
                }
            }
            statement.executeBatch();
            progress.at(written);
        }
        return ids;
    }

    private static Map<String, Integer> nextIds(Connection connection, List<ReadArea> areas) throws SQLException {
        Map<String, Integer> ids = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT_IDS)) {
            statement.setInt(1, areas.size());
            try (ResultSet rows = statement.executeQuery()) {
                for (ReadArea area : areas) {
                    rows.next();
                    ids.put(area.code(), rows.getInt(1));
                }
            }
        }
        return ids;
    }

    private static void insertLines(Connection connection, String id, List<BorderLine> lines) throws SQLException {
        WKBWriter wkb = new WKBWriter(2);
        try (PreparedStatement statement = connection.prepareStatement(INSERT_LINE)) {
            int lineNo = 0;
            for (BorderLine line : lines) {
                statement.setString(1, id);
                statement.setInt(2, ++lineNo);
                statement.setString(3, line.styleClass());
                statement.setBytes(4, wkb.write(line.shape()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void insertTopics(
            Connection connection, Map<String, List<String>> notCollected, Map<String, Integer> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TOPIC)) {
            for (Map.Entry<String, List<String>> topic : notCollected.entrySet()) {
                for (String code : topic.getValue()) {
                    statement.setInt(1, Objects.requireNonNull(ids.get(code)));
                    statement.setString(2, topic.getKey());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
