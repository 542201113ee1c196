package pk.nser.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells of a process in {@code /proc/PID/stat} (proc(5)): its own processor time and that of its children that
 * ended and were waited for, in seconds, user and system together.
 *
 * @param parent number of the process that it belongs to
 * @param seconds of its own, all its threads
 * @param endedChildrenSeconds of children, and of theirs
 */
public record ProcessStat(long parent, double seconds, double endedChildrenSeconds) {
    /** USER_HZ: what user space is told in, 100 on every machine that this Java runs on. */
    private static final double TICKS = 100;

    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int CHILDREN = 13;

    /** Reads the line of {@code /proc/PID/stat}; the name in brackets may hold anything, brackets and spaces too. */
    public static ProcessStat parse(String line) {
        int end = line.lastIndexOf(')');
        if (end < 0) {
            throw new IllegalArgumentException("no line of /proc/PID/stat: '" + line + "'");
        }
        String[] fields = line.substring(end + 1).strip().split(" ");
        return new ProcessStat(Long.parseLong(fields[PARENT]), seconds(fields, OWN), seconds(fields, CHILDREN));
    }

    private static double seconds(String[] fields, int first) {
        return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS;
    }

    /** Of a process; empty when it is no more. */
    static Optional<ProcessStat> of(Path process) throws IOException {
        try {
            return Optional.of(parse(Files.readString(process.resolve("stat"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // A process that ends while it is read: ESRCH.
            if (Files.exists(process)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * A size in {@code /proc/PID/status}, in bytes; 0 when it is not there, as of a process that has ended.
     *
     * @param name {@code VmHWM}, the most that was ever resident, or {@code VmRSS}
     */
    public static long memory(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** The same of a running process; 0 when it is no more. */
    public static long memory(long pid, String name) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return memory(Files.readString(process.resolve("status")), name);
        } catch (IOException e) {
            if (Files.exists(process)) {
                throw e;
            }
            return 0;
        }
    }
}
