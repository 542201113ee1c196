package pk.nser.oracle.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.oracle.answer.World.HERE;
import static pk.nser.oracle.answer.World.NOON;
import static pk.nser.oracle.answer.World.ORACLE;
import static pk.nser.oracle.answer.World.RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Agreement;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Rows;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** What an agreement, a child and a request narrow, one field at a time (R15, R21, R22). */
class OracleTest {
    private static final Scope LISTS = World.widest(SubCategory.IV);
    private static final Request LIST = World.request(AreaLevel.DISTRICT, Format.CSV, Field.NAME);

    private static Holding lists(Scope scope) {
        return World.holding(Receiver.GOVERNMENT, scope);
    }

    private static Set<RefusalKind> refused(Scope scope, Request request) {
        return World.kinds(ORACLE.answer(lists(scope), request));
    }

    @Test
    void refusesWhoShowsNothing() {
        assertThat(World.kinds(ORACLE.answer(null, LIST))).containsExactly(RefusalKind.NOT_AUTHENTICATED);
    }

    @Test
    void givesExactlyTheAreasFieldsAndFormatAsked() {
        Request request = World.of(World.request(AreaLevel.TEHSIL, Format.CSV, Field.NAME, Field.REGION), "lahore");

        assertThat(ORACLE.answer(lists(LISTS), request).items())
                .containsExactlyInAnyOrder(
                        new Item("lahore-city", null, Field.NAME, Format.CSV),
                        new Item("lahore-city", null, Field.REGION, Format.CSV),
                        new Item("raiwind", null, Field.NAME, Format.CSV),
                        new Item("raiwind", null, Field.REGION, Format.CSV));
    }

    @ParameterizedTest
    @CsvSource({"NOT_APPROVED", "SUSPENDED", "REVOKED"})
    void refusesWhatIsNotActive(TokenState state) {
        Holding holding = Holding.of(new Agreement(Receiver.GOVERNMENT, state, LISTS));

        assertThat(World.kinds(ORACLE.answer(holding, LIST))).containsExactly(RefusalKind.valueOf(state.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59Z, NOT_YET_VALID",
        "2026-01-01T00:00:00Z,",
        "2026-12-31T23:59:59Z,",
        "2027-01-01T00:00:00Z, EXPIRED",
    })
    void stopsByItself(Instant at, RefusalKind kind) {
        assertThat(refused(LISTS, World.at(LIST, at, HERE, RELEASE))).isEqualTo(kind == null ? Set.of() : Set.of(kind));
    }

    @Test
    void refusesAnAddressThatIsNotListed() {
        assertThat(refused(LISTS.withAddresses(Set.of(HERE)), LIST)).isEmpty();
        assertThat(refused(LISTS.withAddresses(Set.of("192.0.2.8")), LIST))
                .containsExactly(RefusalKind.ADDRESS_NOT_LISTED);
    }

    @Test
    void refusesAnotherRelease() {
        assertThat(refused(LISTS, World.at(LIST, NOON, HERE, "2026-06"))).containsExactly(RefusalKind.OTHER_RELEASE);
    }

    @ParameterizedTest
    @CsvSource({"lahore,", "multan, OUTSIDE_SCOPE", "pk, OUTSIDE_SCOPE", "atlantis, OUTSIDE_SCOPE"})
    void refusesAnUnknownAreaLikeOneThatIsNotGranted(String area, RefusalKind kind) {
        Scope lahore = LISTS.withAreas(Set.of("lahore"), AreaLevel.VILLAGE);

        assertThat(refused(lahore, World.of(LIST, area))).isEqualTo(kind == null ? Set.of() : Set.of(kind));
    }

    @Test
    void leavesOutWhatIsNotGrantedWhereNoAreaIsNamed() {
        Answer answer = ORACLE.answer(lists(LISTS.withAreas(Set.of("lahore"), AreaLevel.VILLAGE)), LIST);

        assertThat(answer.items()).containsExactly(new Item("lahore", null, Field.NAME, Format.CSV));
    }

    @Test
    void refusesFinerThanAgreed() {
        assertThat(refused(LISTS.withAreas(Set.of("pk"), AreaLevel.PROVINCE), LIST))
                .containsExactly(RefusalKind.LEVEL_TOO_FINE);
    }

    @Test
    void refusesAnUnknownDimensionByName() {
        Request request = World.by(LIST, Map.of("wall_type", Set.of(DimensionUse.FILTER)));
        Answer answer = ORACLE.answer(World.widest(SubCategory.V, Receiver.GOVERNMENT), request);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(new Refusal(RefusalKind.UNKNOWN_DIMENSION, "wall_type")));
    }

    @ParameterizedTest
    @CsvSource({"FILTER, FILTER, true", "OUTPUT, FILTER, false", "FILTER, OUTPUT, false"})
    void givesADimensionForTheAgreedUseAlone(DimensionUse agreed, DimensionUse asked, boolean given) {
        Scope scope = World.widest(SubCategory.V)
                .withDimensions(Map.of(Dimension.ROOMS, Set.of(agreed)), Set.of(Dimension.ROOMS));

        assertThat(refused(scope, World.by(LIST, Map.of("rooms", Set.of(asked)))))
                .isEqualTo(given ? Set.of() : Set.of(RefusalKind.DIMENSION_NOT_GRANTED));
    }

    @Test
    void refusesAFormatAndAShapeThatAreNotAgreed() {
        assertThat(refused(LISTS.withShape(Geometry.NONE, Set.of(Format.PRINT)), LIST))
                .containsExactly(RefusalKind.FORMAT_NOT_GRANTED);
        Scope points = World.widest(SubCategory.VIII).withShape(Geometry.AREA, Set.of(Format.MVT));
        assertThat(refused(points, World.request(AreaLevel.VILLAGE, Format.MVT, Field.LEAF_POINT)))
                .containsExactly(RefusalKind.GEOMETRY_NOT_GRANTED);
    }

    @Test
    void refusesMembersAndScoresThatAreNotAgreed() {
        Scope heads = LISTS.withMembers(Set.of(MemberType.HEAD), new ScoreRange(0, 1617));

        assertThat(refused(heads, World.about(LIST, Set.of(MemberType.CHILD), 0, 0)))
                .containsExactly(RefusalKind.MEMBERS_NOT_GRANTED);
        assertThat(refused(heads, World.about(LIST, Set.of(MemberType.HEAD, MemberType.CHILD), 0, 0)))
                .containsExactly(RefusalKind.MEMBERS_NOT_GRANTED);
        assertThat(refused(heads, World.scoring(LIST, new ScoreRange(1000, 1618))))
                .containsExactly(RefusalKind.SCORES_NOT_GRANTED);
        assertThat(refused(heads, World.scoring(LIST, new ScoreRange(1000, 1617))))
                .isEmpty();
        assertThat(ORACLE.answer(lists(heads), LIST))
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(given.rows())
                                .isEqualTo(new Rows(Set.of(MemberType.HEAD), new ScoreRange(0, 1617))));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 10, 0, 5,",
        "90, 11, 0, 5, HOUSEHOLD_QUOTA",
        "0, 0, 45, 5,",
        "0, 0, 45, 6, ROWS_PER_DAY",
        "1, 9223372036854775807, 0, 0, HOUSEHOLD_QUOTA",
    })
    void stopsAtTheQuota(long had, long asked, long rowsHad, long rowsAsked, RefusalKind kind) {
        Agreement agreement =
                new Agreement(Receiver.GOVERNMENT, TokenState.ACTIVE, LISTS.withQuota(new Quota(100, 50)));
        Holding holding = new Holding(agreement, List.of(), Ledger.EMPTY, new Usage(had, rowsHad));

        assertThat(World.kinds(ORACLE.answer(holding, World.about(LIST, Set.of(), asked, rowsAsked))))
                .isEqualTo(kind == null ? Set.of() : Set.of(kind));
    }

    @Test
    void givesAChildWhatItAndItsParentsHaveInCommon() {
        Scope two = LISTS.withAreas(Set.of("lahore", "multan"), AreaLevel.DISTRICT);
        ChildToken wider = new ChildToken(TokenState.ACTIVE, LISTS.withAreas(Set.of("pk"), AreaLevel.VILLAGE));
        ChildToken narrower = new ChildToken(TokenState.ACTIVE, LISTS.withAreas(Set.of("multan"), AreaLevel.VILLAGE));
        Holding holding = new Holding(
                new Agreement(Receiver.GOVERNMENT, TokenState.ACTIVE, two),
                List.of(wider, narrower),
                Ledger.EMPTY,
                Usage.NOTHING);

        assertThat(ORACLE.answer(holding, LIST).items())
                .containsExactly(new Item("multan", null, Field.NAME, Format.CSV));
    }

    @Test
    void givesAChildNoApprovalThatItWasNotGiven() {
        Scope exact = World.widest(SubCategory.VIII).withApprovals(Set.of(Approval.EXACT_POINTS));
        ChildToken child = new ChildToken(TokenState.ACTIVE, exact.withApprovals(Set.of()));
        Holding holding = new Holding(
                new Agreement(Receiver.RESEARCHER, TokenState.ACTIVE, exact),
                List.of(child),
                Ledger.EMPTY,
                Usage.NOTHING);

        assertThat(World.kinds(ORACLE.answer(holding, World.request(AreaLevel.VILLAGE, Format.MVT, Field.EXACT_POINT))))
                .containsExactly(RefusalKind.GEOMETRY_NOT_GRANTED);
    }

    @Test
    void refusesARequestThatNamesNothing() {
        assertThat(refused(LISTS, World.request(AreaLevel.DISTRICT, Format.CSV)))
                .containsExactly(RefusalKind.NOTHING_ASKED);
        assertThat(refused(LISTS, World.of(LIST, "raiwind"))).containsExactly(RefusalKind.NOTHING_ASKED);
    }

    @Test
    void refusesAChildOfARevokedAgreementAndARevokedChild() {
        for (boolean parent : new boolean[] {true, false}) {
            Holding holding = new Holding(
                    new Agreement(Receiver.GOVERNMENT, parent ? TokenState.REVOKED : TokenState.ACTIVE, LISTS),
                    List.of(new ChildToken(parent ? TokenState.ACTIVE : TokenState.REVOKED, LISTS)),
                    Ledger.EMPTY,
                    Usage.NOTHING);

            assertThat(World.kinds(ORACLE.answer(holding, LIST))).containsExactly(RefusalKind.REVOKED);
        }
    }
}
