package pk.nser.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk (Debian package), one thread, 32 connections. */
public final class Wrk {
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in ([0-9.]+)(ms|s|m)");
    private static final Pattern ERRORS = Pattern.compile("(Non-2xx or 3xx responses: \\d+|Socket errors: .*)");

    private Wrk() {}

    /**
     * What it counted.
     *
     * @param errors in wrk's words, or "no errors"
     */
    public record Answer(long requests, double seconds, String errors) {}

    /** Runs wrk for so many seconds; {@code more} are options of its own, of which the last one said holds. */
    public static Answer run(String url, int seconds, String... more) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "-H", "Accept-Encoding: gzip"));
        words.addAll(List.of(more));
        words.add(url);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (process.waitFor() != 0 || !total.find()) {
            throw new IOException("wrk: " + said);
        }
        Matcher errors = ERRORS.matcher(said);
        double unit = total.group(3).equals("ms") ? 0.001 : total.group(3).equals("m") ? 60 : 1;
        return new Answer(
                Long.parseLong(total.group(1)),
                Double.parseDouble(total.group(2)) * unit,
                errors.find() ? errors.group() : "no errors");
    }
}
