package pk.nser.bench.load.side;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import pk.nser.bench.measure.ProcessStat;

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
        return ProcessStat.memory(process().pid(), "VmHWM") >> 20;
    }
}
