package pk.nser.bench.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pk.nser.bench.measure.Watched;

/** A command of the jar as the launcher starts one that works for long (java_command in build.sh), watched. */
public final class JarCommand {
    private JarCommand() {}

    /** What it said, and what it cost. */
    public record Done(String said, Watched.Run run) {}

    /**
     * Runs it to its end.
     *
     * @param heap as in {@code -Xmx}
     * @throws IOException when it fails, with all that it said
     */
    public static Done run(String heap, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "10",
                System.getProperty("java.home") + "/bin/java",
                "-Xms64m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-jar",
                System.getenv("NSER_BENCH_JAR")));
        command.addAll(words);
        StringBuilder said = new StringBuilder();
        Watched.Run run = Watched.run(command, (at, line) -> said.append(line).append('\n'), () -> {});
        if (run.status() != 0) {
            throw new IOException("'" + String.join(" ", words) + "' failed:\n" + said);
        }
        return new Done(said.toString(), run);
    }
}
