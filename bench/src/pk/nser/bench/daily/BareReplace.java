package pk.nser.bench.daily;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import pk.nser.bench.product.Product;

/**
 * The baseline of a daily file: its very rows as binary COPY into temporary tables, the registry's rows of those households
 * deleted by their ids, and those of the temporary tables inserted, in one transaction. Nothing is read, checked, hashed or compared;
 * and the pages were read by the import a moment ago, which makes it faster.
 */
final class BareReplace {
    private static final List<String> TABLES = List.of("identity", "member", "household");

    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Reads what the file taken in last has made. */
    BareReplace(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        String batch = Product.text(connection, "select max(batch_id) from reg.household");
        for (String table : TABLES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long count = copy.copyOut(
                    "copy (select t.* from reg." + table + " t where household_id = any (array("
                            + "select household_id from reg.household where batch_id = " + batch
                            + "))) to stdout (format binary)",
                    out);
            rows.put(table, out.toByteArray());
            counts.put(table, count);
        }
    }

    /** What it works on. */
    String work() {
        return counts.get("household") + " households, " + counts.get("member") + " members, " + counts.get("identity")
                + " rows of identities";
    }

    /**
     * Does it.
     *
     * @return seconds
     * @throws IOException when it did not touch as many rows as the file
     */
    double run(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                statement.execute("create temporary table bare_" + table.getKey() + " (like reg." + table.getKey()
                        + ") on commit drop");
                copy.copyIn(
                        "copy bare_" + table.getKey() + " from stdin (format binary)",
                        new ByteArrayInputStream(table.getValue()));
            }
            for (String table : TABLES) {
                long deleted = statement.executeLargeUpdate("delete from reg." + table
                        + " where household_id = any (array(select household_id from bare_household))");
                long inserted =
                        statement.executeLargeUpdate("insert into reg." + table + " select * from bare_" + table);
                if (deleted != inserted || inserted != counts.getOrDefault(table, -1L)) {
                    throw new IOException("the bare way replaced " + deleted + " rows of " + table + " by " + inserted
                            + ", not the file's " + counts.get(table));
                }
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
