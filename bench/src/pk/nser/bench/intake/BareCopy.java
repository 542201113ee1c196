package pk.nser.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Product;

/**
 * The baseline of an import: a bare binary COPY of the rows that it made into empty tables of the same shape with the same
 * indexes, in one transaction.
 */
final class BareCopy {
    static final List<String> TABLES = List.of("household", "member", "identity");
    private static final int PORTION = 1 << 16;

    private BareCopy() {}

    /** Writes the rows to one file a table. */
    static void unload(Connection connection, Path folder) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                copy.copyOut(out(table), out);
            }
        }
    }

    /** Copies the rows out of those files. */
    static Trial.Outcome fromFiles(Connection connection, Path folder) throws SQLException, IOException {
        drop(connection);
        for (String table : TABLES) {
            makeTable(connection, table);
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        for (String table : TABLES) {
            try (InputStream in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                copy.copyIn(in(table), in, PORTION);
            }
        }
        connection.commit();
        double seconds = (System.nanoTime() - began) / 1e9;
        connection.setAutoCommit(true);
        return new Trial.Outcome(seconds, households(connection, "bench"), work(connection, "bench"));
    }

    /**
     * Copies the rows of one table straight out of that of the registry and drops them again, for a registry whose rows would
     * fill the disk a second time. PostgreSQL reads them meanwhile, so this is slower than out of files, never faster.
     *
     * @param source another connection
     * @param before only households with a smaller id
     * @return seconds, and rows that were copied
     */
    static Copied fromTable(Connection connection, Connection source, String table, long before) throws SQLException {
        makeTable(connection, table);
        connection.setAutoCommit(false);
        source.setAutoCommit(false);
        long began = System.nanoTime();
        CopyOut rows = source.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        before == Long.MAX_VALUE
                                ? out(table)
                                : "copy (select * from reg." + table + " where household_id < " + before
                                        + ") to stdout (format binary)");
        CopyIn taken = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(in(table));
        pass(rows, taken);
        long copied = taken.endCopy();
        source.commit();
        connection.commit();
        double seconds = (System.nanoTime() - began) / 1e9;
        connection.setAutoCommit(true);
        drop(connection);
        return new Copied(seconds, copied);
    }

    /** One table's copy. */
    record Copied(double seconds, long rows) {}

    /** In portions, since a message for each row would cost more than the row. */
    private static void pass(CopyOut rows, CopyIn taken) throws SQLException {
        byte[] portion = new byte[PORTION];
        int filled = 0;
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            if (filled + row.length > PORTION) {
                taken.writeToCopy(portion, 0, filled);
                filled = 0;
            }
            if (row.length > PORTION) {
                taken.writeToCopy(row, 0, row.length);
            } else {
                System.arraycopy(row, 0, portion, filled, row.length);
                filled += row.length;
            }
        }
        taken.writeToCopy(portion, 0, filled);
    }

    private static void makeTable(Connection connection, String table) throws SQLException {
        Product.run(connection, "create schema if not exists bench");
        Product.run(connection, "create table bench." + table + " (like reg." + table + " including all)");
    }

    static void drop(Connection connection) throws SQLException {
        Product.run(connection, "drop schema if exists bench cascade");
    }

    private static String out(String table) {
        return "copy reg." + table + " to stdout (format binary)";
    }

    private static String in(String table) {
        return "copy bench." + table + " from stdin (format binary)";
    }

    static long households(Connection connection, String schema) throws SQLException {
        return Long.parseLong(Product.text(connection, "select count(*) from " + schema + ".household"));
    }

    /** How many rows a schema holds in each table: what both sides must have done. */
    static String work(Connection connection, String schema) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(rows(
                    Long.parseLong(Product.text(connection, "select count(*) from " + schema + "." + table)), table));
        }
        return String.join(", ", counts);
    }

    static String rows(long count, String table) {
        return count + " " + table + " rows";
    }
}
