package pk.nser.bench.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * One decision to measure: analyses of eight dimensions under an agreement and a child of it, both with ten address blocks,
 * of which the last is the client's; every check is made and the answer is yes.
 */
public final class Permit {
    private static final int DIMENSIONS = 8;

    private final Instant now;
    private final Holding holding;
    private final Request request;
    private final AreaReach reach = (granted, code) -> granted.contains(code);

    private Permit(Instant now, Holding holding, Request request) {
        this.now = now;
        this.holding = holding;
        this.request = request;
    }

    /** The same every time. */
    public static Permit standard() {
        Instant now = Instant.parse("2026-05-10T12:00:00Z");
        Scope scope = scope(now);
        Holding holding = new Holding(
                Receiver.GOVERNMENT,
                List.of(new Holding.Paper(Standing.ACTIVE, scope), new Holding.Paper(Standing.ACTIVE, scope)),
                Set.of("land"),
                9,
                Usage.NONE);
        return new Permit(now, holding, request(scope));
    }

    /** Decides once. */
    public Decision decide() {
        return Decisions.decide(holding, request, reach, now);
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
}
