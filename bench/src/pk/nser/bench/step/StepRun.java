package pk.nser.bench.step;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pk.nser.bench.measure.Watched;

/**
 * Runs a command, passes on what it says, and keeps what it cost, added to what it cost before. Arguments: name, households,
 * build, then the command. Ends with its status; one that failed is not kept.
 */
public final class StepRun {
    private static final long LOOK_EVERY_NANOS = 5_000_000_000L;
    private static final int WORDS = 3;

    private final Path database;
    private long peak;
    private long looked = Long.MIN_VALUE;

    private StepRun(Path database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getenv("NSER_HOME"));
        StepRun run = new StepRun(home.resolve("pg"));
        Phases phases = new Phases();
        String began = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Watched.Run watched = Watched.run(
                List.of(arguments).subList(WORDS, arguments.length),
                (at, line) -> {
                    System.out.println(line);
                    phases.line(at, line);
                },
                run::look);
        if (watched.status() == 0) {
            long bytes = ClusterFolder.bytes(run.database);
            Step step = new Step(
                    arguments[0],
                    Long.parseLong(arguments[1]),
                    began,
                    arguments[2],
                    watched.seconds(),
                    watched.cost(),
                    bytes,
                    Math.max(bytes, run.peak),
                    phases.until(watched.seconds()));
            Step.read(home, step.name())
                    .map(before -> before.and(step))
                    .orElse(step)
                    .write(home);
        }
        System.exit(watched.status());
    }

    private void look() {
        long now = System.nanoTime();
        if (looked == Long.MIN_VALUE || now - looked > LOOK_EVERY_NANOS) {
            peak = Math.max(peak, ClusterFolder.bytes(database));
            looked = now;
        }
    }
}
