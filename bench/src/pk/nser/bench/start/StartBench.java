package pk.nser.bench.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import pk.nser.bench.measure.Cost;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Spread;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;

/**
 * Tells the rounds that the launcher ran with {@link StartRound}: seconds until ready, the first answers over the warm ones,
 * memory after the tiles of all levels. Cold rounds are there only when the launcher was started by root.
 */
public final class StartBench implements Measurement {
    /** The file of the rounds in the folder for files. */
    private static final String ROUNDS = "start.jsonl";

    private static final double MOST_READY_SECONDS = 3;
    private static final double MOST_TIMES_WARM = 10;
    private static final double MOST_MEBIBYTES = 1024;
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public void measure(Asked asked, Report report) throws IOException {
        List<Round> rounds = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(asked.work().resolve(ROUNDS))) {
            rounds.add(json.readValue(line, Round.class));
        }
        for (String kind : List.of(Round.WARM, Round.COLD)) {
            List<Round> some =
                    rounds.stream().filter(round -> round.kind().equals(kind)).toList();
            if (some.isEmpty()) {
                System.err.println("  " + kind + " starts were not possible: only root may drop the file cache");
            } else {
                tell(kind, some, report);
            }
        }
        memory(rounds, report);
    }

    private static void tell(String kind, List<Round> rounds, Report report) {
        Cost cost = new Cost(
                rounds.stream().mapToDouble(Round::cpuSeconds).average().orElse(0), 0, 0);
        report.add(new Finding(
                "start, " + kind + ": ready",
                "s",
                rounds.stream().map(Round::readySeconds).toList(),
                MOST_READY_SECONDS,
                cost,
                kind.equals(Round.COLD)
                        ? "the database stopped, the file cache dropped, the database started, then the server"
                        : "from the start of the process until /health/ready answers 200; files in the cache"));
        Map<String, List<Round.First>> byWhat = new LinkedHashMap<>();
        rounds.stream()
                .flatMap(round -> round.first().stream())
                .forEach(first -> byWhat.computeIfAbsent(first.what(), what -> new ArrayList<>())
                        .add(first));
        byWhat.forEach((what, all) -> report.add(new Finding(
                "start, " + kind + ": first " + what + ", over warm",
                "times",
                all.stream()
                        .map(first -> first.firstMillis() / first.warmMillis())
                        .toList(),
                MOST_TIMES_WARM,
                null,
                String.format(
                        Locale.ROOT,
                        "%.1f ms at first, %.2f ms the same again 25 times (medians)",
                        median(all, Round.First::firstMillis),
                        median(all, Round.First::warmMillis)))));
    }

    private static double median(List<Round.First> all, Function<Round.First, Double> millis) {
        return Spread.of(all.stream().map(millis).toList()).median();
    }

    private static void memory(List<Round> rounds, Report report) {
        List<Round> served = rounds.stream().filter(round -> round.served() > 0).toList();
        if (served.isEmpty()) {
            return;
        }
        report.add(new Finding(
                "server: memory after all levels",
                "MiB",
                served.stream().map(round -> round.servedBytes() / MEBIBYTE).toList(),
                MOST_MEBIBYTES,
                null,
                "VmRSS after " + served.get(0).served() + " tiles of all area levels and zooms"));
        report.add(new Finding(
                "server: peak memory",
                "MiB",
                served.stream().map(round -> round.peakBytes() / MEBIBYTE).toList(),
                "VmHWM of the same process"));
    }
}
