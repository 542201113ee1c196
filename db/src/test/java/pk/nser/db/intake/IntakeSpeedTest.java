package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import pk.nser.db.progress.Progress;

/**
 * Measures an import against a bare binary COPY of the same rows into the same tables; prints, never fails, on time.
 * {@code -Dintake.households=N} sets the size.
 */
class IntakeSpeedTest {
    private static final String[] TABLES = {"reg.household", "reg.member", "reg.identity"};

    @TempDir
    Path folder;

    @Test
    void reportsItsSpeedBesideABareCopy() throws IOException, SQLException {
        int households = Integer.getInteger("intake.households", 2_000);
        Path file = folder.resolve("speed.csv");
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(TestFile.HEADER + "\n");
            for (int id = 1; id <= households; id++) {
                StringBuilder lines = new StringBuilder();
                TestFile.append(lines, id, random);
                out.write(lines.toString());
            }
        }
        try (Registry registry = new Registry("speed", folder)) {
            IntakeReport report = registry.load(file, new Steps());
            double bare = bareCopy(registry);
            System.out.printf(
                    "intake: %,d households, %,d members, %,d bytes in %.1f s = %,.0f households/s; bare COPY %.1f s; ratio %.2f%n",
                    households,
                    report.counts().members(),
                    report.bytes(),
                    report.seconds(),
                    households / report.seconds(),
                    bare,
                    bare / report.seconds());
            assertThat(registry.number("select count(*) from reg.household")).isEqualTo(households);
        }
    }

    /** Prints how long each step took. */
    private static final class Steps implements Progress {
        private String step = "";
        private long since = System.nanoTime();

        @Override
        public void begin(String next, String unit, long total) {
            at(-1);
            step = next;
        }

        @Override
        public void at(long done) {
            if (!step.startsWith("reading") || done < 0) {
                System.out.printf("  step %s %d: %.2f s%n", step, done, (System.nanoTime() - since) / 1e9);
                since = System.nanoTime();
            }
        }
    }

    /** Seconds. */
    private double bareCopy(Registry registry) throws IOException, SQLException {
        try (Connection connection = registry.databases.superuser(false)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut("copy " + table + " to stdout (format binary)", out);
                }
            }
            registry.empty();
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                    copy.copyIn("copy " + table + " from stdin (format binary)", in, 1 << 16);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
