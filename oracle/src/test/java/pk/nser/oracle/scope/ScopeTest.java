package pk.nser.oracle.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.oracle.area.Area;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;

class ScopeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");
    private static final AreaTree TREE = new AreaTree(List.of(
            new Area("pk", AreaLevel.COUNTRY, null, false),
            new Area("punjab", AreaLevel.PROVINCE, "pk", false),
            new Area("sindh", AreaLevel.PROVINCE, "pk", false)));
    private static final Scope PARENT = new Scope(
            SubCategory.V,
            Set.of("punjab"),
            AreaLevel.DISTRICT,
            Map.of(Dimension.ROOMS, Set.of(DimensionUse.FILTER)),
            Set.of(Dimension.ROOMS),
            Set.of(MemberType.HEAD),
            new ScoreRange(0, 1617),
            Geometry.NONE,
            Set.of(Format.CSV),
            new Quota(100, 10),
            new Period(START, END),
            Set.of("192.0.2.7"),
            Set.of(),
            "2026-05");

    private static List<String> wider(Scope child) {
        return new ChildToken(TokenState.ACTIVE, child).wider(PARENT, TREE);
    }

    @Test
    void refusesDatesUpsideDown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(END, START))
                .withMessageContaining("upside down");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Period.ofDays(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1), ZoneOffset.ofHours(5)))
                .withMessageContaining("upside down");
    }

    @Test
    void countsTheLastDayIn() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(Period.ofDays(day, day, ZoneOffset.ofHours(5)))
                .isEqualTo(new Period(Instant.parse("2026-04-30T19:00:00Z"), Instant.parse("2026-05-01T19:00:00Z")));
    }

    @Test
    void namesEveryFieldInWhichAChildIsWider() {
        assertThat(wider(PARENT)).isEmpty();
        assertThat(wider(PARENT.withAreas(Set.of("sindh"), AreaLevel.TEHSIL))).containsExactly("areas", "finest");
        assertThat(wider(PARENT.withAreas(Set.of("atlantis"), AreaLevel.DISTRICT)))
                .containsExactly("areas");
        assertThat(wider(PARENT.withDimensions(
                        Map.of(Dimension.ROOMS, Set.of(DimensionUse.OUTPUT)), Set.of(Dimension.LAND))))
                .containsExactly("dimensions", "unlocked");
        assertThat(wider(PARENT.withMembers(Set.of(MemberType.CHILD), ScoreRange.ALL)))
                .containsExactly("memberTypes", "scores");
        assertThat(wider(PARENT.withShape(Geometry.AREA, Set.of(Format.CSV, Format.PRINT))))
                .containsExactly("geometry", "formats");
        assertThat(wider(PARENT.withQuota(new Quota(101, 10)))).containsExactly("quota");
        assertThat(wider(PARENT.withPeriod(new Period(START, END.plusSeconds(1)))))
                .containsExactly("period");
        assertThat(wider(PARENT.withAddresses(Set.of()))).containsExactly("addresses");
        assertThat(wider(PARENT.withApprovals(Set.of(Approval.RUNNING_PROGRAMME))))
                .containsExactly("approvals");
        assertThat(wider(PARENT.withRelease("2026-06"))).containsExactly("release");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void keepsTheCapBetweenOneAndNine(int cap) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(Set.of(), cap));
    }

    @Test
    void refusesValuesThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreRange(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Usage(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(Set.of(Dimension.GENDER), 4));
    }
}
