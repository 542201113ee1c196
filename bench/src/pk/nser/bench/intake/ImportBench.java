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
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;

/**
 * {@code import households} of the demonstration file, as the command runs (a JVM with 512 MiB), against a bare binary
 * COPY of the rows it made into tables of the same shape with the same indexes, one transaction.
 */
public final class ImportBench implements Measurement {
    private static final List<String> TABLES = List.of("household", "member", "identity");
    private static final String HEAP = "-Xmx512m";

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.product(), asked.work(), asked.rounds()).forEach(report::add);
    }

    private static List<Comparison.Result> run(Product product, Path work, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                "import",
                "households",
                "the command, " + HEAP + ": gzip, CSV, checks, hashes, placing, merging, start of the JVM included",
                "bare binary COPY of the same rows into empty tables of the same shape with the same indexes",
                0.35);
        Path file = households(product.home.resolve("demo"));
        try (Connection connection = product.superuser()) {
            importOnce(product, connection, file);
            unload(connection, work);
            Comparison.Result result = comparison.run(
                    rounds, () -> importOnce(product, connection, file), () -> copyOnce(connection, work));
            Product.run(connection, "drop schema if exists bench cascade");
            return List.of(result);
        }
    }

    private static Path households(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("households"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no file of households in " + folder));
        }
    }

    private static Trial.Outcome importOnce(Product product, Connection connection, Path file) throws Exception {
        Product.run(connection, "truncate reg.household, reg.member, reg.identity, reg.batch");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                HEAP,
                "-XX:+UseSerialGC",
                "-jar",
                System.getenv("NSER_BENCH_JAR"),
                "import",
                "households",
                file.toString()));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(product.home.resolve("imports/bench.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the import failed: " + product.home.resolve("imports/bench.log"));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Trial.Outcome(seconds, count(connection, "reg", "household"), work(connection, "reg"));
    }

    private static void unload(Connection connection, Path work) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            try (OutputStream out = Files.newOutputStream(work.resolve(table + ".copy"))) {
                copy.copyOut("copy reg." + table + " to stdout (format binary)", out);
            }
        }
    }

    private static Trial.Outcome copyOnce(Connection connection, Path work) throws Exception {
        Product.run(connection, "drop schema if exists bench cascade");
        Product.run(connection, "create schema bench");
        for (String table : TABLES) {
            Product.run(connection, "create table bench." + table + " (like reg." + table + " including all)");
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        for (String table : TABLES) {
            try (InputStream in = Files.newInputStream(work.resolve(table + ".copy"))) {
                copy.copyIn("copy bench." + table + " from stdin (format binary)", in, 1 << 16);
            }
        }
        connection.commit();
        double seconds = (System.nanoTime() - began) / 1e9;
        connection.setAutoCommit(true);
        return new Trial.Outcome(seconds, count(connection, "bench", "household"), work(connection, "bench"));
    }

    private static long count(Connection connection, String schema, String table) throws SQLException {
        return Long.parseLong(Product.text(connection, "select count(*) from " + schema + "." + table));
    }

    private static String work(Connection connection, String schema) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(count(connection, schema, table) + " " + table + " rows");
        }
        return String.join(", ", counts);
    }
}
