package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.intake.IntakeReport.Outcome;
import pk.nser.db.progress.Progress;

/** Whatever dies, and whenever: the registry is as it was before, and the next import works. */
class KilledImportTest {
    @TempDir
    static Path folder;

    private static Registry registry;
    private static Path first;
    private static Path second;
    private static String before;
    private static String after;

    @BeforeAll
    static void open() throws IOException {
        registry = new Registry("killed", folder);
        first = Files.writeString(folder.resolve("first.csv"), TestFile.HEADER + "\n" + TestFile.households(1, 300, 1));
        // Half of it changes what is there, half is new; more than one chunk.
        second = Files.writeString(
                folder.resolve("second.csv"),
                TestFile.HEADER + "\n" + TestFile.head(1) + TestFile.households(151, 4_200, 2));
        registry.load(first);
        before = registry.state();
        registry.load(second);
        after = registry.state();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void loadFirst() {
        registry.empty();
        registry.load(first);
        assertThat(registry.state()).isEqualTo(before);
    }

    /** Does something at the n-th word that it hears. */
    private record At(int n, List<String> heard, Runnable what) implements Progress {
        @Override
        public void begin(String step, String unit, long total) {
            at(0);
        }

        @Override
        public void at(long done) {
            heard.add("");
            if (heard.size() == n) {
                what.run();
            }
        }
    }

    @Test
    void isHarmlessWhenTheDatabaseDropsTheConnectionAtAnyStep() {
        List<String> heard = new ArrayList<>();
        registry.load(second, new At(-1, heard, () -> {}));
        int steps = heard.size();
        assertThat(steps).isGreaterThan(10);
        for (int n = 1; n < steps; n++) {
            registry.empty();
            registry.load(first);
            Progress killer = new At(n, new ArrayList<>(), KilledImportTest::terminateBackend);
            assertThatThrownBy(() -> registry.load(second, killer)).isInstanceOf(RegistryUnavailable.class);
            assertThat(registry.state()).as("killed at %s", n).isEqualTo(before);
            assertThat(registry.number("select count(*) from reg.batch")).isEqualTo(1);
        }
        assertThat(registry.load(second).counts().updated()).isEqualTo(150);
        assertThat(registry.state()).isEqualTo(after);
    }

    private static void terminateBackend() {
        registry.texts("select pg_terminate_backend(pid, 5000)::text from pg_stat_activity"
                + " where usename = 'nser_load' and datname = current_database() and state <> 'idle'");
    }

    @Test
    void isHarmlessWhenTheProcessIsKilledAtAnyStep() throws IOException, InterruptedException {
        for (int n : new int[] {1, 3, 5, 8, 11}) {
            Process child = child(n);
            try (BufferedReader out = child.inputReader()) {
                List<String> said = new ArrayList<>();
                String line = out.readLine();
                while (line != null && !line.equals(KilledImport.READY)) {
                    said.add(line);
                    line = out.readLine();
                }
                assertThat(line).as("the child at step %s: %s", n, said).isEqualTo(KilledImport.READY);
                child.destroyForcibly().waitFor();
            }
            waitUntilGone();
            assertThat(registry.state()).as("killed at %s", n).isEqualTo(before);
            assertThat(registry.load(second).outcome()).isEqualTo(Outcome.LOADED);
            try (Stream<Path> files = Files.list(registry.imports())) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
            }
            assertThat(registry.state()).as("after the kill at %s", n).isEqualTo(after);
            loadFirst();
        }
    }

    private static Process child(int step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        registry.databases.address().database(),
                        folder.toString(),
                        second.toString(),
                        String.valueOf(step))
                .redirectErrorStream(true)
                .start();
    }

    /** The database notices a dead client at its next word to it. */
    private static void waitUntilGone() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (registry.number("select count(*) from pg_stat_activity where usename = 'nser_load'"
                                + " and datname = current_database() and state <> 'idle'")
                        > 0
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void letsOneImportRunAtATime() {
        List<IntakeReport> other = new ArrayList<>();
        Progress progress = new At(3, new ArrayList<>(), () -> other.add(registry.load(first)));
        Path changed = second;
        assertThat(registry.load(changed, progress).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(other).hasSize(1);
        assertThat(other.get(0).outcome()).isIn(Outcome.REFUSED, Outcome.ALREADY_LOADED);
        assertThat(registry.state()).isEqualTo(after);
    }
}
