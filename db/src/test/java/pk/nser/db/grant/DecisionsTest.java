package pk.nser.db.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;

class DecisionsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");
    private static final String HERE = "192.0.2.7";

    private static Scope scope(SharingCategory category, AreaLevel finest, Set<String> dimensions) {
        return Scopes.of(category, "set", Set.of("X"), finest, dimensions, FROM, UNTIL);
    }

    private static Holding holding(Standing standing, Scope... scopes) {
        List<Holding.Paper> papers = java.util.Arrays.stream(scopes)
                .map(scope -> new Holding.Paper(standing, scope))
                .toList();
        return new Holding(Receiver.GOVERNMENT, papers, Set.of(), 4, Usage.NONE);
    }

    private static Request map(AreaLevel level, Set<String> dimensions) {
        return Request.figures("main", level, dimensions, Set.of(Field.COUNT, Field.AREA_SHAPE), Format.WEB_MAP, HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59Z, TEHSIL, rooms, NOT_YET_VALID",
        "2026-01-01T00:00:00Z, TEHSIL, rooms, ''",
        "2026-06-30T23:59:59.999Z, UNION_COUNCIL, rooms gender, ''",
        "2026-07-01T00:00:00Z, TEHSIL, rooms, EXPIRED",
        "2026-03-01T00:00:00Z, VILLAGE, rooms, AREA_LEVEL",
        "2026-03-01T00:00:00Z, COUNTRY, land, DIMENSION",
        "2026-03-01T00:00:00Z, COUNTRY, rooms land, DIMENSION",
        "2026-03-01T00:00:00Z, COUNTRY, wall_type, UNKNOWN_DIMENSION",
        "2026-03-01T00:00:00Z, VILLAGE, land, AREA_LEVEL",
        "2027-01-01T00:00:00Z, VILLAGE, land, EXPIRED"
    })
    void decides(Instant now, AreaLevel level, String dimensions, String denied) {
        Scope scope = scope(SharingCategory.VII_B, AreaLevel.UNION_COUNCIL, Set.of("rooms", "gender"));
        Decision decision = Decisions.decide(
                holding(Standing.ACTIVE, scope), map(level, Set.of(dimensions.split(" ", -1))), AreaReach.NONE, now);
        if (denied.isEmpty()) {
            assertThat(decision).isInstanceOfSatisfying(Permit.class, permit -> {
                assertThat(permit.limits().finest()).isEqualTo(AreaLevel.UNION_COUNCIL);
                assertThat(permit.limits().dimensions()).containsExactlyInAnyOrder("rooms", "gender");
            });
        } else {
            assertThat(((Deny) decision).reason()).isEqualTo(Reason.valueOf(denied));
        }
    }

    @ParameterizedTest
    @CsvSource({"AGREED, NOT_ACTIVE", "SUSPENDED, SUSPENDED", "REVOKED, REVOKED", "ENDED, EXPIRED"})
    void anAgreementThatDoesNotStandGivesNothing(Standing standing, Reason reason) {
        Scope scope = scope(SharingCategory.VII_B, AreaLevel.UNION_COUNCIL, Set.of("rooms"));
        Decision decision = Decisions.decide(
                holding(standing, scope), map(AreaLevel.COUNTRY, Set.of("rooms")), AreaReach.NONE, FROM);
        assertThat(((Deny) decision).reason()).isEqualTo(reason);
    }

    @Test
    void aChildOnlyNarrows() {
        Scope wide = scope(SharingCategory.VII_B, AreaLevel.VILLAGE, Set.of("rooms", "gender"));
        Scope narrow = scope(SharingCategory.VII_B, AreaLevel.TEHSIL, Set.of("gender", "land"));
        Holding both = holding(Standing.ACTIVE, wide, narrow);
        assertThat(Decisions.decide(both, map(AreaLevel.TEHSIL, Set.of("gender")), AreaReach.NONE, FROM))
                .isInstanceOf(Permit.class);
        assertThat(Decisions.decide(both, map(AreaLevel.TEHSIL, Set.of("rooms")), AreaReach.NONE, FROM))
                .isEqualTo(new Deny(Reason.DIMENSION, "rooms"));
        assertThat(Decisions.decide(both, map(AreaLevel.TEHSIL, Set.of("land")), AreaReach.NONE, FROM))
                .as("what the child has more than its parent is worth nothing")
                .isEqualTo(new Deny(Reason.DIMENSION, "land"));
        assertThat(Decisions.most(both).dimensions()).containsExactly("gender");
        assertThat(Decisions.most(both).finest()).isEqualTo(AreaLevel.TEHSIL);
    }

    @Test
    void aSummaryShowsOneDimensionAtATimeAndIsNoMap() {
        Holding summary = holding(
                Standing.ACTIVE, scope(SharingCategory.I_B, AreaLevel.VILLAGE, Set.of("rooms", "poverty_score")));
        assertThat(summaryOf(summary, Set.of("rooms"), Format.CSV)).isInstanceOf(Permit.class);
        assertThat(summaryOf(summary, Set.of("rooms", "poverty_score"), Format.CSV))
                .isInstanceOfSatisfying(
                        Deny.class, deny -> assertThat(deny.reason()).isEqualTo(Reason.DIMENSION_NOT_IN_CATEGORY));
        assertThat(Decisions.decide(summary, map(AreaLevel.COUNTRY, Set.of("rooms")), AreaReach.NONE, FROM))
                .isEqualTo(new Deny(Reason.FORMAT, "web_map"));
    }

    private static Decision summaryOf(Holding holding, Set<String> dimensions, Format format) {
        return Decisions.decide(
                holding,
                Request.figures("main", AreaLevel.COUNTRY, dimensions, Set.of(Field.COUNT), format, HERE),
                AreaReach.NONE,
                FROM);
    }

    @Test
    void whoHoldsRecordsGetsNoAggregateAtAnyLevel() {
        for (SharingCategory category : List.of(SharingCategory.VI, SharingCategory.VIII)) {
            Holding records =
                    holding(Standing.ACTIVE, scope(category, AreaLevel.UNION_COUNCIL, Set.of("poverty_score")));
            for (AreaLevel level : AreaLevel.values()) {
                for (Format format : Format.values()) {
                    Request figures =
                            Request.figures("main", level, Set.of("poverty_score"), Set.of(Field.COUNT), format, HERE);
                    assertThat(Decisions.decide(records, figures, AreaReach.NONE, FROM))
                            .isInstanceOf(Deny.class);
                }
            }
        }
    }
}
