package pk.nser.bench.load.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A running server: its port, the processor time it has taken and the most memory it ever had. */
public interface Side extends AutoCloseable {
    int port();

    ProcessHandle process();

    @Override
    void close();

    /** Processor time of the process and its children since they began, in seconds. */
    default double cpuSeconds() {
        return Stream.concat(Stream.of(process()), process().descendants())
                        .mapToLong(one -> one.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e9;
    }

    /** The most memory that the process itself ever had (VmHWM), in MiB. */
    default long mostMemoryMib() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process().pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
