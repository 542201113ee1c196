package pk.nser.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Cost;
import pk.nser.bench.measure.Meter;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Product;

/**
 * The bare COPY of a large registry, run once by the launcher after its import and before its release: one table after the
 * other, each dropped before the next, so that the disk must hold the largest a second time. When it cannot, a part of the
 * households is copied, and then there is no ratio. What it came to is kept beside the steps.
 */
public final class CopyRun {
    private static final long SAMPLE = 1_000_000;

    /** What PostgreSQL's log may grow to meanwhile, and some air. */
    private static final long AIR_BYTES = 6L << 30;

    private CopyRun() {}

    /**
     * What it came to.
     *
     * @param whole false when only a part of the households was copied
     * @param work rows of each table, in words
     */
    record Kept(boolean whole, double seconds, long households, String work, Cost cost) {
        Comparison.Side side() {
            return Comparison.Side.once(new Trial.Outcome(seconds, households, work), cost);
        }
    }

    private static Path file(Path home) {
        return home.resolve("imports").resolve("steps").resolve("bare-copy.json");
    }

    static Optional<Kept> read(Path home) throws IOException {
        Path file = file(home);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), Kept.class))
                : Optional.empty();
    }

    /** No arguments; NSER_HOME in the environment. */
    public static void main(String[] none) throws Exception {
        Path home = Path.of(System.getenv("NSER_HOME"));
        try (Product product = new Product(home);
                Connection connection = product.superuser();
                Connection source = product.superuser()) {
            BareCopy.drop(connection);
            boolean whole = hasRoom(connection, home);
            Kept kept = copy(connection, source, whole, whole ? Long.MAX_VALUE : sampleEnd(connection));
            Files.createDirectories(file(home).getParent());
            new ObjectMapper().writeValue(file(home).toFile(), kept);
            System.out.printf(
                    Locale.ROOT,
                    "bare COPY of %s: %,d households in %.1f s%n",
                    whole ? "all" : "a part, since the disk has no room for the largest table once more",
                    kept.households(),
                    kept.seconds());
        }
    }

    private static boolean hasRoom(Connection connection, Path home) throws SQLException, IOException {
        long largest = 0;
        for (String table : BareCopy.TABLES) {
            largest = Math.max(
                    largest,
                    Long.parseLong(
                            Product.text(connection, "select pg_catalog.pg_total_relation_size('reg." + table + "')")));
        }
        return Files.getFileStore(home).getUsableSpace() > largest + AIR_BYTES;
    }

    private static long sampleEnd(Connection connection) throws SQLException {
        return Long.parseLong(Product.text(
                connection,
                "select household_id from reg.household order by household_id offset " + SAMPLE + " limit 1"));
    }

    private static Kept copy(Connection connection, Connection source, boolean whole, long before) throws SQLException {
        Meter.Begun begun = Meter.standard().begin();
        double seconds = 0;
        long households = 0;
        List<String> work = new ArrayList<>();
        for (String table : BareCopy.TABLES) {
            BareCopy.Copied copied = BareCopy.fromTable(connection, source, table, before);
            seconds += copied.seconds();
            households = work.isEmpty() ? copied.rows() : households;
            work.add(BareCopy.rows(copied.rows(), table));
        }
        return new Kept(whole, seconds, households, String.join(", ", work), begun.cost(0));
    }
}
