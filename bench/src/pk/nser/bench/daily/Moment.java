package pk.nser.bench.daily;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import pk.nser.bench.product.Product;
import pk.nser.bench.step.ClusterFolder;

/**
 * The disk at one moment.
 *
 * @param when in words
 * @param clusterBytes of the whole folder, write-ahead log and temporary files included
 * @param registry tables of the database of the registry
 * @param open tables of the database of public products
 */
record Moment(String when, long clusterBytes, Map<String, TableSize> registry, Map<String, TableSize> open) {
    private static final long COUNTED_MILLIS = 2_000;
    private static final long NAP_MILLIS = 65_000;
    private static final long LOOK_MILLIS = 5_000;
    private static final int MOST_LOOKS = 180;

    /** What stands now; backends have had the time to tell what they changed. */
    static Moment now(String when, Product product) throws SQLException, InterruptedException {
        Thread.sleep(COUNTED_MILLIS);
        try (Connection registry = product.superuser();
                Connection open = product.publicSuperuser()) {
            Path folder = product.home.resolve("pg");
            return new Moment(when, ClusterFolder.bytes(folder), TableSize.all(registry), TableSize.all(open));
        }
    }

    /** Waits until autovacuum has looked once and does no more, at most fifteen minutes. */
    static void afterVacuum(Product product) throws SQLException, InterruptedException {
        Thread.sleep(NAP_MILLIS);
        try (Connection connection = product.superuser()) {
            for (int look = 0; look < MOST_LOOKS && works(connection); look++) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private static boolean works(Connection connection) throws SQLException {
        return !Product.text(
                        connection, "select count(*) from pg_stat_activity where backend_type = 'autovacuum worker'")
                .equals("0");
    }
}
