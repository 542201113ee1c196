package pk.nser.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine in one line: figures without it mean nothing. */
public final class Machine {
    private Machine() {}

    public static String line() throws IOException {
        return String.join(
                ", ",
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors() + " cores",
                Long.parseLong(field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1_048_576 + " GiB",
                "Linux " + System.getProperty("os.version"),
                "Java " + System.getProperty("java.version"),
                "load " + Files.readString(Path.of("/proc/loadavg")).replaceAll(" .*\\s*", ""));
    }

    private static String field(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown " + name);
    }
}
