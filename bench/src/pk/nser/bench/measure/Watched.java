package pk.nser.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A command that is run and watched: how long, what processor time, how much memory at most. Its memory is looked at every
 * few milliseconds, so that what it took up in its very last moment may be missed.
 */
public final class Watched {
    private static final long EVERY_MILLIS = 20;

    private Watched() {}

    /**
     * What it came to.
     *
     * @param status its exit status
     * @param seconds wall clock, start of the process included
     */
    public record Run(int status, double seconds, Cost cost) {}

    /**
     * Runs to the end.
     *
     * @param line what is done with each line that it says, on either stream, and the seconds since it was started
     * @param meanwhile done every few milliseconds
     */
    public static Run run(List<String> command, BiConsumer<Double, String> line, Runnable meanwhile)
            throws IOException, InterruptedException {
        Meter.Begun begun = Meter.standard().begin();
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread reader = new Thread(() -> read(process, began, line), "what it says");
        reader.start();
        long peak = 0;
        while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ProcessStat.memory(process.pid(), "VmHWM"));
            meanwhile.run();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        reader.join();
        return new Run(process.exitValue(), seconds, begun.costOfChildren(peak));
    }

    private static void read(Process process, long began, BiConsumer<Double, String> line) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String next = said.readLine(); next != null; next = said.readLine()) {
                line.accept((System.nanoTime() - began) / 1e9, next);
            }
        } catch (IOException e) {
            line.accept((System.nanoTime() - began) / 1e9, "what it said could not be read: " + e.getMessage());
        }
    }
}
