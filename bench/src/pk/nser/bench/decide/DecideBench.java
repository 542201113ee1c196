package pk.nser.bench.decide;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Section;
import pk.nser.bench.product.Asked;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.Decision;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;

/**
 * How long one decision takes: analyses of eight dimensions under an agreement and a child of it, both with ten address
 * blocks, of which the last is the client's; every check is made and the answer is yes. Microseconds, no ratio.
 *
 * @param p50 to {@code p999} quantiles in microseconds
 */
public record DecideBench(int decisions, double p50, double p99, double p999) implements Section {
    /** Decisions before the first that counts. */
    private static final int WARM_UP = 200_000;

    private static final int COUNTED = 1_000_000;
    private static final int DIMENSIONS = 8;

    /** Hundred microseconds, the goal of p99. */
    private static final double GOAL_MICROS = 100;

    /** Measures; asks for no product. */
    public static void measure(Asked asked, Report report) {
        report.add(measured());
    }

    private static DecideBench measured() {
        Instant now = Instant.parse("2026-05-10T12:00:00Z");
        AreaReach reach = (granted, code) -> granted.contains(code);
        Scope scope = scope(now);
        Holding holding = new Holding(
                Receiver.GOVERNMENT,
                List.of(new Holding.Paper(Standing.ACTIVE, scope), new Holding.Paper(Standing.ACTIVE, scope)),
                Set.of("land"),
                9,
                Usage.NONE);
        Request request = request(scope);
        long[] nanos = new long[COUNTED];
        for (int i = -WARM_UP; i < COUNTED; i++) {
            long began = System.nanoTime();
            Decision decision = Decisions.decide(holding, request, reach, now);
            long took = System.nanoTime() - began;
            if (!(decision instanceof Decision.Permit)) {
                throw new IllegalStateException("measured is a permit, not " + decision);
            }
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        return new DecideBench(COUNTED, micros(nanos, 0.5), micros(nanos, 0.99), micros(nanos, 0.999));
    }

    private static double micros(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e3;
    }

    private static Scope scope(Instant now) {
        Set<String> all = new HashSet<>();
        Set<String> unlocked = new HashSet<>();
        for (Dimension dimension : Codebook.standard().dimensions()) {
            all.add(dimension.code());
            unlocked.add(dimension.code());
        }
        unlocked.remove("land");
        Set<String> areas = new HashSet<>();
        Set<AddressBlock> blocks = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            areas.add("A" + i);
        }
        for (int i = 0; i < 9; i++) {
            blocks.add(AddressBlock.of("198.51." + i + ".0/24"));
        }
        blocks.add(AddressBlock.of("192.0.2.0/24"));
        return new Scope(
                SharingCategory.II_B,
                "main",
                "set",
                areas,
                AreaLevel.VILLAGE,
                all,
                all,
                unlocked,
                EnumSet.allOf(MemberType.class),
                ScoreRange.ALL,
                Geometry.NONE,
                Set.of(Format.CSV),
                new Quota(1000, 1000),
                now.minusSeconds(60),
                now.plusSeconds(3600),
                blocks,
                Set.of(Approval.values()));
    }

    private static Request request(Scope scope) {
        List<String> unlocked = new ArrayList<>(scope.unlocked());
        unlocked.remove("hh_composition");
        return new Request(
                "main",
                scope.areas(),
                AreaLevel.VILLAGE,
                Set.copyOf(unlocked.subList(0, DIMENSIONS)),
                Set.of("gender"),
                Set.of(Field.COUNT),
                Format.CSV,
                Set.of(MemberType.HEAD),
                null,
                1,
                1,
                "192.0.2.7");
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public void print(PrintStream out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "decide: %,d permits, each %.1f us in the middle, %.1f us at the 99th percentile (goal %.0f), %.1f us at the 99.9th%n",
                decisions,
                p50,
                p99,
                GOAL_MICROS,
                p999);
    }

    @Override
    public Object json() {
        return Map.of("decisions", decisions, "p50Micros", p50, "p99Micros", p99, "p999Micros", p999);
    }
}
