package pk.nser.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads processor time before and after a piece of work: of this process with the children that ended, and of the bench's
 * own PostgreSQL: its backends and helpers that live, and in its postmaster those that have ended (docs/measurements.md).
 */
public final class Meter {
    private static final Path PROC = Path.of("/proc");

    private final Path cluster;

    /** @param cluster folder of a PostgreSQL cluster, which need not run */
    public Meter(Path cluster) {
        this.cluster = cluster;
    }

    /** Of the data folder that the environment names; one without a cluster gives no database time. */
    public static Meter standard() {
        return new Meter(Path.of(System.getenv().getOrDefault("NSER_HOME", "/nonexistent"), "pg"));
    }

    /** A point in time, from which costs are counted. */
    public final class Begun {
        private final ProcessStat self = self();
        private final double database = database();

        /**
         * What was used since.
         *
         * @param peakBytes of the process that did the work, 0 when not known
         */
        public Cost cost(long peakBytes) {
            ProcessStat now = self();
            return new Cost(
                    now.seconds() - self.seconds() + now.endedChildrenSeconds() - self.endedChildrenSeconds(),
                    Math.max(0, database() - database),
                    peakBytes);
        }

        /** The same without this process: of the children alone that were started since and have ended. */
        public Cost costOfChildren(long peakBytes) {
            return new Cost(
                    self().endedChildrenSeconds() - self.endedChildrenSeconds(),
                    Math.max(0, database() - database),
                    peakBytes);
        }
    }

    public Begun begin() {
        return new Begun();
    }

    private static ProcessStat self() {
        return read(PROC.resolve("self")).orElseThrow();
    }

    /** Processor seconds of the cluster since it was started; 0 when it does not run. */
    double database() {
        Optional<Long> postmaster = postmaster();
        if (postmaster.isEmpty()) {
            return 0;
        }
        double seconds = read(PROC.resolve(postmaster.get().toString()))
                .map(stat -> stat.seconds() + stat.endedChildrenSeconds())
                .orElse(0.0);
        try (Stream<Path> all = Files.list(PROC)) {
            return seconds
                    + all.filter(path -> path.getFileName().toString().matches("\\d+"))
                            .flatMap(path -> read(path).stream())
                            .filter(stat -> stat.parent() == postmaster.get())
                            .mapToDouble(ProcessStat::seconds)
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of its file is its number. */
    private Optional<Long> postmaster() {
        Path file = cluster.resolve("postmaster.pid");
        try {
            return Files.isReadable(file)
                    ? Optional.of(Long.valueOf(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessStat> read(Path process) {
        try {
            return ProcessStat.of(process);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + process, e);
        }
    }
}
