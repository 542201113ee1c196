package pk.nser.server.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import pk.nser.db.progress.Progress;

/**
 * Tells a person at a console where a long step stands: how many of how many, how many a second, how long still. One
 * line is rewritten on a terminal; elsewhere a line is printed every ten seconds, so that logs stay short.
 */
public final class ConsoleProgress implements Progress {
    private static final long NANOS = 1_000_000_000L;
    private static final long TERMINAL_EVERY = NANOS / 5;
    private static final long LOG_EVERY = 10 * NANOS;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private String step = "";
    private String unit = "";
    private long total = -1;
    private long done;
    private long began;
    private long told;

    /**
     * @param terminal true when lines may be rewritten
     * @param nanoClock monotonic, in nanoseconds
     */
    ConsoleProgress(PrintStream out, boolean terminal, LongSupplier nanoClock) {
        this.out = out;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    /** Progress on standard error, as fits what is behind it. */
    public static ConsoleProgress standard() {
        return new ConsoleProgress(System.err, isTerminal(Path.of("/proc/self/fd/2")), System::nanoTime);
    }

    /** True when a descriptor of this process leads to a terminal (System.console() cannot tell on newer Javas). */
    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void begin(String newStep, String newUnit, long newTotal) {
        finish();
        step = newStep;
        unit = newUnit;
        total = newTotal;
        done = 0;
        began = nanoClock.getAsLong();
        told = began;
        if (!terminal) {
            out.println(step + " ...");
        }
    }

    @Override
    public void at(long nowDone) {
        done = nowDone;
        long now = nanoClock.getAsLong();
        if (now - told >= (terminal ? TERMINAL_EVERY : LOG_EVERY)) {
            told = now;
            tell(line(now));
        }
    }

    /** Ends the current step with one closing line. */
    public void finish() {
        if (step.isEmpty()) {
            return;
        }
        long nanos = nanoClock.getAsLong() - began;
        String counted = done > 0 ? String.format(Locale.ROOT, ": %,d %s", done, unit) : "";
        String closing = step + counted + " in " + words(nanos / NANOS);
        out.println(terminal ? "\r\u001b[K" + closing : closing);
        step = "";
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - began) / (double) NANOS);
        double rate = done / seconds;
        StringBuilder line = new StringBuilder(step);
        line.append(String.format(Locale.ROOT, ": %,d", done));
        if (total > 0) {
            line.append(String.format(Locale.ROOT, " of %,d", total));
        }
        line.append(' ').append(unit).append(String.format(Locale.ROOT, ", %,.0f a second", rate));
        if (total > done && rate > 0) {
            line.append(", ").append(words(Math.round((total - done) / rate))).append(" left");
        }
        return line.toString();
    }

    private void tell(String line) {
        if (terminal) {
            out.print("\r\u001b[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    private static String words(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : seconds + " s";
    }
}
