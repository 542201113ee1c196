package pk.nser.oracle.answer;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.oracle.area.Area;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Agreement;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Period;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;

/**
 * A small country with two provinces (one of them without the test-phase things), and an agreement of each category
 * that allows whatever an agreement can, so that only the ceiling refuses.
 */
final class World {
    static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    static final Period YEAR = new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    static final String RELEASE = "2026-05";
    static final String HERE = "192.0.2.7";

    static final AreaTree TREE = new AreaTree(List.of(
            new Area("pk", AreaLevel.COUNTRY, null, false),
            new Area("punjab", AreaLevel.PROVINCE, "pk", false),
            new Area("balochistan", AreaLevel.PROVINCE, "pk", true),
            new Area("lahore", AreaLevel.DISTRICT, "punjab", false),
            new Area("multan", AreaLevel.DISTRICT, "punjab", true),
            new Area("quetta", AreaLevel.DISTRICT, "balochistan", false),
            new Area("lahore-city", AreaLevel.TEHSIL, "lahore", false),
            new Area("raiwind", AreaLevel.TEHSIL, "lahore", false),
            new Area("multan-city", AreaLevel.TEHSIL, "multan", false),
            new Area("lahore-1", AreaLevel.UNION_COUNCIL, "lahore-city", false),
            new Area("jia-bagga", AreaLevel.VILLAGE, "lahore-1", false)));

    static final Oracle ORACLE = new Oracle(TREE);

    /** As many as the usual cap lets an entity have. */
    static final Set<Dimension> FOUR_UNLOCKED =
            Set.of(Dimension.DISABILITY, Dimension.EDUCATION, Dimension.ROOMS, Dimension.TOILET_TYPE);

    private World() {}

    static Map<Dimension, Set<DimensionUse>> every(DimensionUse... uses) {
        Map<Dimension, Set<DimensionUse>> all = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            all.put(dimension, Set.of(uses));
        }
        return all;
    }

    static Scope widest(SubCategory category) {
        return new Scope(
                category,
                Set.of("pk"),
                AreaLevel.VILLAGE,
                every(DimensionUse.FILTER, DimensionUse.OUTPUT),
                FOUR_UNLOCKED,
                EnumSet.allOf(MemberType.class),
                ScoreRange.ALL,
                Geometry.EXACT,
                EnumSet.allOf(Format.class),
                new Quota(1000, 5000),
                YEAR,
                Set.of(),
                Set.of(),
                RELEASE);
    }

    static Holding widest(SubCategory category, Receiver receiver, Approval... approvals) {
        return holding(receiver, widest(category).withApprovals(Set.of(approvals)));
    }

    static Holding holding(Receiver receiver, Scope scope) {
        return Holding.of(new Agreement(receiver, TokenState.ACTIVE, scope));
    }

    static Request request(AreaLevel areaLevel, Format format, Field... fields) {
        return new Request(
                Set.of(), areaLevel, Map.of(), Set.of(fields), format, Set.of(), null, 0, 0, RELEASE, NOON, HERE);
    }

    static Request at(Request request, Instant at, String address, String release) {
        return new Request(
                request.areas(),
                request.areaLevel(),
                request.dimensions(),
                request.fields(),
                request.format(),
                request.members(),
                request.scores(),
                request.households(),
                request.rows(),
                release,
                at,
                address);
    }

    static Request of(Request request, String... areas) {
        return new Request(
                Set.of(areas),
                request.areaLevel(),
                request.dimensions(),
                request.fields(),
                request.format(),
                request.members(),
                request.scores(),
                request.households(),
                request.rows(),
                request.release(),
                request.at(),
                request.address());
    }

    static Request by(Request request, Map<String, Set<DimensionUse>> dimensions) {
        return new Request(
                request.areas(),
                request.areaLevel(),
                dimensions,
                request.fields(),
                request.format(),
                request.members(),
                request.scores(),
                request.households(),
                request.rows(),
                request.release(),
                request.at(),
                request.address());
    }

    static Request about(Request request, Set<MemberType> members, long households, long rows) {
        return new Request(
                request.areas(),
                request.areaLevel(),
                request.dimensions(),
                request.fields(),
                request.format(),
                members,
                request.scores(),
                households,
                rows,
                request.release(),
                request.at(),
                request.address());
    }

    static Request scoring(Request request, ScoreRange scores) {
        return new Request(
                request.areas(),
                request.areaLevel(),
                request.dimensions(),
                request.fields(),
                request.format(),
                request.members(),
                scores,
                request.households(),
                request.rows(),
                request.release(),
                request.at(),
                request.address());
    }

    /** The kinds of a refusal, empty for what is given. */
    static Set<RefusalKind> kinds(Answer answer) {
        Set<RefusalKind> kinds = EnumSet.noneOf(RefusalKind.class);
        if (answer instanceof Answer.Refused refused) {
            refused.reasons().forEach(reason -> kinds.add(reason.kind()));
        }
        return kinds;
    }
}
