package pk.nser.db.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Decision.Reason;

class DecisionsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");
    private static final List<String> DIMENSIONS = List.of("a", "b", "c", "d");

    private static Scope scope(AreaLevel finest, Set<String> dimensions) {
        return new Scope(SharingCategory.I_B, "set", Set.of("X"), finest, dimensions, FROM, UNTIL);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59Z, TEHSIL, a, NOT_VALID_NOW",
        "2026-01-01T00:00:00Z, TEHSIL, a, ''",
        "2026-06-30T23:59:59.999Z, UNION_COUNCIL, a b, ''",
        "2026-07-01T00:00:00Z, TEHSIL, a, NOT_VALID_NOW",
        "2026-03-01T00:00:00Z, VILLAGE, a, AREA_LEVEL",
        "2026-03-01T00:00:00Z, COUNTRY, c, DIMENSION",
        "2026-03-01T00:00:00Z, COUNTRY, a c, DIMENSION",
        "2026-03-01T00:00:00Z, VILLAGE, c, AREA_LEVEL",
        "2027-01-01T00:00:00Z, VILLAGE, c, NOT_VALID_NOW"
    })
    void decides(Instant now, AreaLevel level, String dimensions, String denied) {
        Request request = new Request(level, Set.of(dimensions.split(" ", -1)));
        Decision decision = Decisions.decide(scope(AreaLevel.UNION_COUNCIL, Set.of("a", "b")), request, now);
        assertThat(decision)
                .isEqualTo(
                        denied.isEmpty()
                                ? new Permit(new Limits(AreaLevel.UNION_COUNCIL, Set.of("a", "b")))
                                : new Deny(Reason.valueOf(denied)));
    }

    /** 200,000 random cases against an oracle that knows only the words of the agreement. */
    @Test
    void agreesWithAnIndependentOracle() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            Scope scope = scope(level(random), some(random));
            Request request = new Request(level(random), some(random));
            Instant now = FROM.plusSeconds(random.nextInt(-1000, 20_000) * 1_000L);
            boolean may = now.toEpochMilli() >= FROM.toEpochMilli()
                    && now.toEpochMilli() < UNTIL.toEpochMilli()
                    && request.areaLevel().depth() <= scope.finest().depth()
                    && request.dimensions().stream()
                            .allMatch(d -> scope.dimensions().contains(d));
            assertThat(Decisions.decide(scope, request, now) instanceof Permit).isEqualTo(may);
        }
    }

    @Test
    void narrowingAnyFieldNeverWidens() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            Scope wide = scope(level(random), some(random));
            Scope narrow = narrowed(wide, random);
            Request request = new Request(level(random), some(random));
            Instant now = FROM.plusSeconds(random.nextInt(-1000, 20_000) * 1_000L);
            if (Decisions.decide(narrow, request, now) instanceof Permit permit) {
                assertThat(Decisions.decide(wide, request, now)).isInstanceOfSatisfying(Permit.class, before -> {
                    assertThat(permit.limits()
                                    .finest()
                                    .isFinerThan(before.limits().finest()))
                            .isFalse();
                    assertThat(before.limits().dimensions())
                            .containsAll(permit.limits().dimensions());
                });
            }
        }
    }

    private static Scope narrowed(Scope wide, Random random) {
        Set<String> dimensions = new HashSet<>(wide.dimensions());
        dimensions.removeIf(d -> random.nextInt(3) == 0);
        AreaLevel finest = AreaLevel.ofDepth(random.nextInt(wide.finest().depth() + 1));
        return switch (random.nextInt(4)) {
            case 0 -> new Scope(wide.category(), "set", wide.areas(), wide.finest(), dimensions, FROM, UNTIL);
            case 1 -> new Scope(wide.category(), "set", wide.areas(), finest, wide.dimensions(), FROM, UNTIL);
            case 2 ->
                new Scope(
                        wide.category(),
                        "set",
                        wide.areas(),
                        wide.finest(),
                        wide.dimensions(),
                        FROM.plusSeconds(random.nextInt(5_000_000)),
                        UNTIL.minusSeconds(random.nextInt(5_000_000)));
            default -> new Scope(wide.category(), "set", Set.of(), finest, dimensions, FROM, UNTIL);
        };
    }

    private static AreaLevel level(Random random) {
        return AreaLevel.ofDepth(random.nextInt(AreaLevel.values().length));
    }

    private static Set<String> some(Random random) {
        Set<String> some = new HashSet<>(DIMENSIONS);
        some.removeIf(d -> random.nextBoolean());
        return some;
    }

    @Test
    void whoHoldsRecordsGetsNoAggregateAtAnyLevel() {
        for (SharingCategory category : List.of(SharingCategory.VI, SharingCategory.VIII)) {
            Scope scope = new Scope(category, "set", Set.of("X"), AreaLevel.UNION_COUNCIL, Set.of("a"), FROM, UNTIL);
            for (AreaLevel level : AreaLevel.values()) {
                assertThat(Decisions.decide(scope, new Request(level, Set.of("a")), FROM))
                        .isEqualTo(new Deny(Reason.CATEGORY));
            }
            assertThat(Decisions.decide(scope, Request.catalogue(), FROM)).isEqualTo(new Deny(Reason.CATEGORY));
        }
    }

    @Test
    void theCategoriesOfTokensAndTheirCeilings() {
        assertThat(Arrays.stream(SharingCategory.values()).map(SharingCategory::code))
                .containsExactly("i.b", "vii.b", "vi", "viii");
        assertThat(SharingCategory.VI.finest()).isEqualTo(AreaLevel.TEHSIL);
        assertThat(SharingCategory.VIII.finest()).isEqualTo(AreaLevel.UNION_COUNCIL);
        assertThat(SharingCategory.ofCode("v")).isEmpty();
    }
}
