package pk.nser.bench.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.load.points.PointTiles;
import pk.nser.bench.load.scope.ScopeCheck;
import pk.nser.bench.measure.Spread;

/** What came of the load, for people. */
final class LoadWords {
    private static final int MOST_FAULTS = 20;

    private LoadWords() {}

    static void print(PrintStream out, LoadReport report) {
        out.printf("%nLoad; times from the intended start of a request to its last byte, ms%n%n");
        out.println(
                "| server | load | requests/s | kind: p50 / p90 / p99 / p99.9 | CPU a request: server, client | cache |");
        out.println("|---|---|---|---|---|---|");
        report.lines.forEach(line -> print(out, line));
        out.println();
        ratio(out, "p99 at half of saturation, times nginx at half of its own", report.atHalf);
        ratio(out, "the same, times nginx at as many requests a second", report.atSameRate);
        if (!report.wrkRates.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "- the same mix as fast as it answers, asked by wrk (-t1 -c64): NSER Maps %,.0f, nginx %,.0f a second%n",
                    report.wrkRates.get(0),
                    report.wrkRates.get(1));
        }
        LoadReport.Mix mix = report.mix;
        if (mix != null) {
            out.printf(
                    Locale.ROOT,
                    "- mix: %,d public tiles, %,d private ones of %d tokens, %,d different addresses, %s; different ones asked for: %s%n",
                    mix.publicTiles(),
                    mix.privateTiles(),
                    mix.tokens(),
                    mix.differentAddresses(),
                    mix.zooms(),
                    report.distinct);
        }
        out.println("- answers: " + report.statuses + "; faults: " + report.faults);
        printScopes(out, report.scopes);
        report.points.forEach(found -> print(out, found));
        out.printf(
                Locale.ROOT,
                "- memory of the server at most %,d MiB (budget %,d): %s; ready after %.1f s%n",
                report.memoryMib,
                LoadReport.MEMORY_BUDGET_MIB,
                report.memoryMib <= LoadReport.MEMORY_BUDGET_MIB ? "ok" : "ABOVE",
                report.readySeconds);
        report.words.stream().limit(MOST_FAULTS).forEach(word -> out.println("  FAULT: " + word));
    }

    private static void print(PrintStream out, LoadReport.Line line) {
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
            Spread spread = Spread.of(ratios);
            double median = spread.median();
            out.printf(
                    Locale.ROOT,
                    "- %s: %.2f (%.2f to %.2f, %d rounds), budget <= %.0f: %s%n",
                    what,
                    median,
                    spread.least(),
                    spread.most(),
                    ratios.size(),
                    LoadReport.P99_BUDGET,
                    median <= LoadReport.P99_BUDGET ? "ok" : "ABOVE");
        }
    }

    private static void printScopes(PrintStream out, ScopeCheck.@Nullable Found found) {
        if (found != null) {
            out.printf(
                    Locale.ROOT,
                    "- scopes: %,d private tiles of %d tokens asked for; %,d decoded with %,d areas, %,d empty (204), %,d refused (403);"
                            + " %d areas outside, %d missing, %d strange attributes: %s; judged by another token's areas %,d of the first 1,000 would be"
                            + " outside%n",
                    found.tiles(),
                    found.scopes(),
                    found.decoded(),
                    found.areas(),
                    found.empty(),
                    found.refused(),
                    found.outside(),
                    found.missing(),
                    found.strange(),
                    found.passed() ? "ok" : "FAILED",
                    found.crossed());
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
                LoadReport.TILE_BUDGET,
                found.thinned(),
                found.all().text(),
                ratio,
                ratio <= LoadReport.POINT_BUDGET ? "ok" : "ABOVE",
                found.densest(),
                found.ofDensest().text(),
                densest,
                densest <= LoadReport.POINT_BUDGET ? "ok" : "ABOVE");
    }
}
