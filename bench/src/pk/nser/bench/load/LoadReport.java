package pk.nser.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.points.PointTiles;
import pk.nser.bench.load.scope.ScopeCheck;
import pk.nser.bench.load.side.FreshServer;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Section;

/** What came of the load. A wrong answer or an area outside of a scope fails the run, a time never does. */
final class LoadReport implements Section {
    /** Most times the p99 of nginx (performance budgets). */
    private static final double P99_BUDGET = 5;

    private static final int TILE_BUDGET = 500_000;
    private static final double POINT_BUDGET = 3;
    private static final int MEMORY_BUDGET_MIB = 1_024;

    private record Line(Row row, String hits) {}

    private record Mix(
            int publicTiles, int privateTiles, int differentAddresses, int tokens, Map<String, Integer> zooms) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> words = new ArrayList<>();
    private List<Double> atHalf = List.of();
    private List<Double> atSameRate = List.of();
    private List<PointTiles.Found> points = List.of();
    private ScopeCheck.@Nullable Found scopes;
    private @Nullable Mix mix;
    private int faults;
    private int distinct;
    private long memoryMib;
    private double readySeconds;

    void ready(double seconds) {
        readySeconds = seconds;
    }

    void add(Row row, String hits) {
        lines.add(new Line(row, hits));
        System.err.printf(Locale.ROOT, "  %s, %s: %,.0f a second%n", row.server(), row.load(), row.rate());
    }

    void add(Stage stage) {
        stage.statuses.forEach((status, count) -> statuses.merge(stage.name + ": " + status, count, Integer::sum));
        faults += stage.faults;
        words.addAll(stage.words);
        distinct = Math.max(distinct, stage.distinct);
    }

    void ratios(List<Double> half, List<Double> sameRate) {
        atHalf = List.copyOf(half);
        atSameRate = List.copyOf(sameRate);
    }

    void mix(List<Call> open, List<Call> closed, int tokens) {
        Map<String, Integer> zooms = new TreeMap<>();
        Set<String> paths = new HashSet<>();
        List<Call> all = new ArrayList<>(open);
        all.addAll(closed);
        for (Call call : all) {
            String[] parts = call.path().split("/", -1);
            zooms.merge(
                    String.format(Locale.ROOT, "z%02d", Integer.parseInt(parts[parts.length - 3])), 1, Integer::sum);
            paths.add(call.path());
        }
        mix = new Mix(open.size(), closed.size(), paths.size(), tokens, zooms);
    }

    void scopes(ScopeCheck.Found found) {
        scopes = found;
        faults += found.faults();
        words.addAll(found.words());
    }

    void points(List<PointTiles.Found> found) {
        points = List.copyOf(found);
        found.forEach(one -> {
            faults += one.faults();
            words.addAll(one.words());
        });
    }

    void end(FreshServer server) throws IOException {
        memoryMib = server.mostMemoryMib();
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public boolean passed() {
        ScopeCheck.Found checked = scopes;
        return faults == 0
                && (checked == null || checked.passed())
                && points.stream().allMatch(found -> found.mostBytes() <= TILE_BUDGET);
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", lines.stream().map(LoadReport::json).toList());
        json.put("mix", mix);
        json.put("statuses", statuses);
        json.put("differentTilesInOneRound", distinct);
        json.put("p99RatiosAtHalf", atHalf);
        json.put("p99RatiosAtSameRate", atSameRate);
        json.put("scopes", scopes);
        json.put("points", points);
        json.put("faults", faults);
        json.put("words", words);
        json.put("memoryMib", memoryMib);
        json.put("readySeconds", readySeconds);
        return json;
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", line.row());
        json.put("cache", line.hits());
        return json;
    }

    @Override
    public void print(PrintStream out) {
        out.printf("%nLoad; times from the intended start of a request to its last byte, ms%n%n");
        out.println(
                "| server | load | requests/s | kind: p50 / p90 / p99 / p99.9 | CPU a request: server, client | cache |");
        out.println("|---|---|---|---|---|---|");
        lines.forEach(line -> print(out, line));
        out.println();
        ratio(out, "p99 at half of saturation, times nginx at half of its own", atHalf);
        ratio(out, "the same, times nginx at as many requests a second", atSameRate);
        if (mix != null) {
            out.printf(
                    Locale.ROOT,
                    "- mix: %,d public tiles, %,d private ones of %d tokens, %,d different addresses, %s; most in one round %,d%n",
                    mix.publicTiles(),
                    mix.privateTiles(),
                    mix.tokens(),
                    mix.differentAddresses(),
                    mix.zooms(),
                    distinct);
        }
        out.println("- answers: " + statuses + "; faults: " + faults);
        printScopes(out);
        points.forEach(found -> print(out, found));
        out.printf(
                Locale.ROOT,
                "- memory of the server at most %,d MiB (budget %,d): %s; ready after %.1f s%n",
                memoryMib,
                MEMORY_BUDGET_MIB,
                memoryMib <= MEMORY_BUDGET_MIB ? "ok" : "ABOVE",
                readySeconds);
        words.stream().limit(20).forEach(word -> out.println("  FAULT: " + word));
    }

    private static void print(PrintStream out, Line line) {
        Row row = line.row();
        List<String> times = row.times().stream()
                .map(kind -> kind.kind() + " " + kind.times().text())
                .toList();
        out.printf(
                Locale.ROOT,
                "| %s | %s (%d) | %,.0f | %s | %.0f, %.0f us | %s |%n",
                row.server(),
                row.load(),
                row.rounds(),
                row.rate(),
                String.join("; ", times),
                row.serverMicros(),
                row.clientMicros(),
                line.hits());
    }

    private static void ratio(PrintStream out, String what, List<Double> ratios) {
        if (!ratios.isEmpty()) {
            List<Double> sorted = ratios.stream().sorted().toList();
            double median = Comparison.median(sorted);
            out.printf(
                    Locale.ROOT,
                    "- %s: %.2f (%.2f to %.2f, %d rounds), budget <= %.0f: %s%n",
                    what,
                    median,
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    sorted.size(),
                    P99_BUDGET,
                    median <= P99_BUDGET ? "ok" : "ABOVE");
        }
    }

    private void printScopes(PrintStream out) {
        ScopeCheck.Found found = scopes;
        if (found != null) {
            out.printf(
                    Locale.ROOT,
                    "- scopes: %,d private tiles of %d tokens asked for; %,d decoded with %,d areas, %,d empty (204), %,d refused (403);"
                            + " %d areas outside, %d missing, %d strange attributes: %s%n",
                    found.tiles(),
                    found.scopes(),
                    found.decoded(),
                    found.areas(),
                    found.empty(),
                    found.refused(),
                    found.outside(),
                    found.missing(),
                    found.strange(),
                    found.passed() ? "ok" : "FAILED");
        }
    }

    private static void print(PrintStream out, PointTiles.Found found) {
        double ratio = found.all().p99() / found.all().p50();
        double densest = found.ofDensest().p99() / found.all().p50();
        out.printf(
                Locale.ROOT,
                "- points, each %d times: %,d tiles of zoom 12 to 14, the biggest %,d bytes (budget %,d), %,d thinned; ms %s, p99 %.1f"
                        + " times the median tile: %s; the densest (%,d points) %s, p99 %.1f times the median tile: %s%n",
                found.crowded(),
                found.tiles(),
                found.mostBytes(),
                TILE_BUDGET,
                found.thinned(),
                found.all().text(),
                ratio,
                ratio <= POINT_BUDGET ? "ok" : "ABOVE",
                found.densest(),
                found.ofDensest().text(),
                densest,
                densest <= POINT_BUDGET ? "ok" : "ABOVE");
    }
}
