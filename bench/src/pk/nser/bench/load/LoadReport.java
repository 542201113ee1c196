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
import pk.nser.bench.measure.Section;

/** What came of the load. A wrong answer or an area outside of a scope fails the run, a time never does. */
final class LoadReport implements Section {
    /** Most times the p99 of nginx (performance budgets). */
    static final double P99_BUDGET = 5;

    static final int TILE_BUDGET = 500_000;
    static final double POINT_BUDGET = 3;
    static final int MEMORY_BUDGET_MIB = 1_024;

    record Line(Row row, String hits) {}

    record Mix(int publicTiles, int privateTiles, int differentAddresses, int tokens, Map<String, Integer> zooms) {}

    final List<Line> lines = new ArrayList<>();
    final Map<String, Integer> statuses = new TreeMap<>();
    final List<String> words = new ArrayList<>();

    /** How many different tiles were asked for, by each stage. */
    final List<String> distinct = new ArrayList<>();

    List<Double> atHalf = List.of();
    List<Double> atSameRate = List.of();
    List<PointTiles.Found> points = List.of();
    ScopeCheck.@Nullable Found scopes;

    @Nullable
    Mix mix;

    List<Double> wrkRates = List.of();
    int faults;
    long memoryMib;
    double readySeconds;

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
        distinct.add(stage.name + ": " + stage.distinct());
    }

    void ratios(List<Double> half, List<Double> sameRate) {
        atHalf = List.copyOf(half);
        atSameRate = List.copyOf(sameRate);
    }

    /** What another client gets out of both servers. */
    void wrk(double ours, double nginx) {
        wrkRates = List.of(ours, nginx);
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
        json.put("differentTiles", distinct);
        json.put("p99RatiosAtHalf", atHalf);
        json.put("p99RatiosAtSameRate", atSameRate);
        json.put("wrkRates", wrkRates);
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
        LoadWords.print(out, this);
    }
}
