package pk.nser.db.delivery.point;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

/** The tables of an agreement of category viii as the worker leaves them: made by the build role, read by the reader of records. */
public final class PlacedPoints {
    private static final int FINEST_BIN_ZOOM = 11;
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private final TestDatabases databases;
    private final int agreement;
    private final List<String> columns;

    /** @param columns of the dimensions, as files name them */
    public PlacedPoints(TestDatabases databases, int agreement, List<String> columns) {
        this.databases = databases;
        this.agreement = agreement;
        this.columns = List.copyOf(columns);
    }

    /** One row. */
    public record Row(
            String id,
            double longitude,
            double latitude,
            int areaId,
            String area,
            int size,
            List<@Nullable String> values) {}

    /** A name as a grant gives it: uniform, and the same for the same luck. */
    public static String id(Random luck) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            id.append(BASE32[luck.nextInt(BASE32.length)]);
        }
        return id.toString();
    }

    /** Makes the tables, fills them and writes the snapshot down. */
    public void write(String release, List<Row> rows) {
        try (Connection build = databases.pools().of(Role.BUILD).getConnection()) {
            drop(build);
            run(
                    build,
                    "create table rel.snapshot_" + agreement + " (id text collate \"C\" primary key, area text,"
                            + " household_size bigint,"
                            + columns.stream().map(name -> name + " text, ").collect(Collectors.joining())
                            + "longitude double precision not null, latitude double precision not null,"
                            + " area_id int not null, cell bigint not null)");
            run(build, "create index on rel.snapshot_" + agreement + " (cell)");
            insert(build, rows);
            run(
                    build,
                    "create table rel.bin_" + agreement
                            + " (zoom smallint, cell bigint, households int, primary key (zoom, cell))");
            bins(build, rows);
            run(build, "analyze rel.snapshot_" + agreement);
            run(build, "grant select on rel.snapshot_" + agreement + ", rel.bin_" + agreement + " to nser_rel");
            run(
                    build,
                    "insert into app.snapshot (agreement_id, line, release, households, row_count, withheld) values ("
                            + agreement + ", 'main', '" + release + "', " + rows.size() + ", " + rows.size() + ", 0)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes all of it away, as when the agreement is over. */
    public void drop() {
        try (Connection build = databases.pools().of(Role.BUILD).getConnection()) {
            drop(build);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the tables away and leaves the record, as for a moment between the two. */
    public void dropTables() {
        try (Connection build = databases.pools().of(Role.BUILD).getConnection()) {
            run(build, "drop table if exists rel.snapshot_" + agreement + ", rel.bin_" + agreement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void drop(Connection build) throws SQLException {
        run(build, "drop table if exists rel.snapshot_" + agreement + ", rel.bin_" + agreement);
        run(build, "delete from app.snapshot where agreement_id = " + agreement);
    }

    private void insert(Connection build, List<Row> rows) throws SQLException {
        String places = "?, ".repeat(columns.size());
        String names = columns.stream().map(name -> name + ", ").collect(Collectors.joining());
        String sql = "insert into rel.snapshot_" + agreement + " (id, area, household_size, " + names
                + "longitude, latitude, area_id, cell) values (?, ?, ?, " + places + "?, ?, ?, ?)";
        try (PreparedStatement insert = build.prepareStatement(sql)) {
            for (Row row : rows) {
                int at = 0;
                insert.setString(++at, row.id());
                insert.setString(++at, row.area());
                insert.setInt(++at, row.size());
                for (String value : row.values()) {
                    insert.setString(++at, value);
                }
                insert.setDouble(++at, row.longitude());
                insert.setDouble(++at, row.latitude());
                insert.setInt(++at, row.areaId());
                insert.setLong(++at, cell(row, 20));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bins(Connection build, List<Row> rows) throws SQLException {
        String sql = "insert into rel.bin_" + agreement + " values (?, ?, ?)";
        try (PreparedStatement insert = build.prepareStatement(sql)) {
            for (int zoom = 0; zoom <= FINEST_BIN_ZOOM; zoom++) {
                Map<Long, Integer> counts = new TreeMap<>();
                for (Row row : rows) {
                    counts.merge(cell(row, zoom + 6), 1, Integer::sum);
                }
                for (Map.Entry<Long, Integer> bin : counts.entrySet()) {
                    insert.setInt(1, zoom);
                    insert.setLong(2, bin.getKey());
                    insert.setInt(3, bin.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Written without the code that is tested: the digits of column and row, taken in turn. */
    private static long cell(Row row, int zoom) {
        double tiles = Math.pow(2, zoom);
        double radians = Math.toRadians(row.latitude());
        long x = (long) ((row.longitude() + 180) / 360 * tiles);
        long y = (long) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * tiles);
        List<String> digits = new ArrayList<>();
        for (int i = zoom - 1; i >= 0; i--) {
            digits.add(String.valueOf(((y >> i) & 1) * 2 + ((x >> i) & 1)));
        }
        return Long.parseLong(String.join("", digits), 4);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
