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
    private static final List<String> TABLES = List.of("household", "member", "identity");
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
        makeTables(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        for (String table : TABLES) {
            try (InputStream in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                copy.copyIn(in(table), in, PORTION);
            }
        }
        return committed(connection, began);
    }

    /**
     * Copies the rows straight out of the tables of the registry, for a registry whose rows would fill the disk once more as
     * files. PostgreSQL reads them at the same time, so this is slower than out of files, never faster.
     *
     * @param source another connection
     */
    static Trial.Outcome fromTables(Connection connection, Connection source) throws SQLException {
        makeTables(connection);
        connection.setAutoCommit(false);
        source.setAutoCommit(false);
        long began = System.nanoTime();
        for (String table : TABLES) {
            CopyOut rows = source.unwrap(PGConnection.class).getCopyAPI().copyOut(out(table));
            CopyIn taken = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(in(table));
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
            taken.endCopy();
        }
        source.commit();
        return committed(connection, began);
    }

    private static Trial.Outcome committed(Connection connection, long began) throws SQLException {
        connection.commit();
        double seconds = (System.nanoTime() - began) / 1e9;
        connection.setAutoCommit(true);
        return new Trial.Outcome(seconds, households(connection, "bench"), work(connection, "bench"));
    }

    private static void makeTables(Connection connection) throws SQLException {
        Product.run(connection, "drop schema if exists bench cascade");
        Product.run(connection, "create schema bench");
        for (String table : TABLES) {
            Product.run(connection, "create table bench." + table + " (like reg." + table + " including all)");
        }
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
            counts.add(
                    Product.text(connection, "select count(*) from " + schema + "." + table) + " " + table + " rows");
        }
        return String.join(", ", counts);
    }
}
