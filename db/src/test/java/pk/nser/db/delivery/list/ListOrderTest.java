package pk.nser.db.delivery.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.agreement.AgreementTable;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.token.Tokens;

/** From an agreement to what its list may hold. */
class ListOrderTest {
    private static final TestDatabases DATABASES = TestDatabases.create("listorder");
    private static final PublishedRelease RELEASE =
            new PublishedRelease("2026-09", "main", "main-1", LocalDate.parse("2026-09-30"), "cell-key");
    private static final Conditions DISABLED = new Conditions(Map.of("disability", Set.of("visual", "hearing")));

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static Set<String> codes(@Nullable String text) {
        return text == null ? Set.of() : new TreeSet<>(Arrays.asList(text.split(",")));
    }

    private static Scope scope(
            SharingCategory category,
            Set<String> outputs,
            Set<String> filters,
            Set<String> unlocked,
            ScoreRange scores) {
        return new Scope(
                category,
                "main",
                "demo",
                Set.of("11"),
                AreaLevel.UNION_COUNCIL,
                outputs,
                filters,
                unlocked,
                Set.of(MemberType.HEAD, MemberType.CHILD),
                scores,
                Geometry.NONE,
                Set.of(Format.CSV),
                new Quota(1000, 1000),
                Instant.now(),
                Instant.now().plusSeconds(3_600),
                Set.of(),
                Set.of());
    }

    private static SignedAgreement signed(Scope scope, Receiver receiver, Conditions conditions) {
        return new SignedAgreement(
                7, "A", OptionalInt.of(1), "p", receiver, Standing.ACTIVE, scope, OptionalInt.of(1), conditions);
    }

    @Test
    void anAgreementIsOrderedWhole() {
        Scope scope = scope(
                SharingCategory.V,
                Set.of("rooms"),
                Set.of("disability"),
                Set.of("rooms", "disability"),
                new ScoreRange(0, 1617));
        assertThat(ListOrder.of(signed(scope, Receiver.GOVERNMENT, DISABLED), RELEASE, Set.of(3, 4)))
                .isEqualTo(new ListOrder(
                        "main",
                        "main-1",
                        Set.of(3, 4),
                        AreaLevel.UNION_COUNCIL,
                        Set.of(MemberType.HEAD, MemberType.CHILD),
                        Set.of(1, 2),
                        Set.of("rooms"),
                        DISABLED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VI|GOVERNMENT|||0|1617|category vi gives no list",
                "IV|GOVERNMENT|rooms|rooms|0|1617|category iv gives no dimension rooms",
                "V|GOVERNMENT|hh_composition|hh_composition|0|1617|category v gives no dimension hh_composition",
                "V|GOVERNMENT|gender||0|1617|the agreement has no unlock of gender",
                "V|GOVERNMENT|rooms||0|1617|the agreement has no unlock of rooms",
                "IV|GOVERNMENT|||0|3200|do not end where poverty bands end: 0 to 3200 hundredths",
                "IV|GOVERNMENT|||500|1617|do not end where poverty bands end",
                "IV|NGO|||0|1617|not given to a receiver of kind ngo that does not say which programme it runs",
                "IV|RESEARCHER|||0|1617|not given to a receiver of kind researcher"
            })
    void whatNobodyMayHaveIsNotOrdered(
            SharingCategory category,
            Receiver receiver,
            @Nullable String outputs,
            @Nullable String unlocked,
            int first,
            int last,
            String said) {
        Scope scope = scope(category, codes(outputs), Set.of(), codes(unlocked), new ScoreRange(first, last));
        assertThatThrownBy(() -> ListOrder.of(signed(scope, receiver, Conditions.NONE), RELEASE, Set.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    /** A filter that says nothing would let everybody in. */
    @Test
    void aFilterWithoutItsConditionIsNotOrdered() {
        Scope scope = scope(SharingCategory.V, Set.of(), Set.of("gender"), Set.of(), new ScoreRange(0, 1617));
        assertThatThrownBy(() -> ListOrder.of(signed(scope, Receiver.GOVERNMENT, Conditions.NONE), RELEASE, Set.of(3)))
                .hasMessageContaining("filters without saying what they let in: [gender]");
        assertThatThrownBy(() -> new Agreement(
                        "A", OptionalInt.of(1), "p", Receiver.GOVERNMENT, scope, OptionalInt.of(1), Conditions.NONE))
                .hasMessageContaining("a list chooses by every dimension");
        assertThat(scope.approvals()).doesNotContain(Approval.RUNNING_PROGRAMME);
    }

    private static int grant(RecordCategory category, int institution, Set<String> dimensions) {
        List<Unlock> unlocks = LockedDimensions.among(dimensions).stream()
                .map(dimension -> new Unlock(dimension, "Tester", "Testing"))
                .toList();
        Taking taking = new LockLedger(DATABASES.pools().of(Role.BUILD), new LockCap(9))
                .take(new RecordRequest(institution, category, dimensions, unlocks));
        return ((Taking.Granted) taking).grantId();
    }

    private static int institution() {
        return new Institutions(DATABASES.pools().of(Role.APP))
                .registerBody("Programme")
                .id();
    }

    @Test
    void conditionsAreKeptWithTheAgreementAndHeldToItsFiltersByTheDatabase() throws SQLException {
        int institution = institution();
        Scope scope = scope(SharingCategory.V, Set.of(), Set.of("disability"), Set.of("disability"), ScoreRange.ALL);
        int agreement = new Tokens(DATABASES.pools().of(Role.BUILD))
                .issue(
                        new Agreement(
                                "Programme",
                                OptionalInt.of(institution),
                                "p",
                                Receiver.GOVERNMENT,
                                scope,
                                OptionalInt.of(grant(
                                        RecordCategory.BENEFICIARIES_BY_DIMENSION, institution, Set.of("disability"))),
                                DISABLED),
                        new SecureRandom())
                .agreement();
        try (Connection connection = DATABASES.pools().of(Role.BUILD).getConnection()) {
            SignedAgreement read = AgreementTable.find(connection, agreement).orElseThrow();
            assertThat(read.conditions()).isEqualTo(DISABLED);
            assertThat(read.scope().filters()).containsExactly("disability");
        }
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement()) {
            for (String wider : List.of(
                    "conditions = '{\"gender\": [\"female\"]}'",
                    "conditions = '[\"disability\"]'",
                    "filters = '{}'",
                    "category = 'ii.b', grant_id = null")) {
                assertThatThrownBy(() -> statement.execute(
                                "update app.agreement set " + wider + " where agreement_id = " + agreement))
                        .as(wider)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("agreement_conditions");
            }
            statement.execute(
                    "update app.agreement set conditions = '{\"disability\": [\"ghost\"]}' where agreement_id = "
                            + agreement);
            assertThat(AgreementTable.find(connection, agreement))
                    .as("what this build does not know is no agreement")
                    .isEmpty();
        }
    }

    /** Chosen by nine and shown a tenth, or the other way round: the ledger does not look at the use. */
    @Test
    void theTenthLockedDimensionIsNotGivenAsAConditionEither() {
        int institution = institution();
        Set<String> nine = new TreeSet<>(LockedDimensions.all());
        nine.remove("disability");
        grant(RecordCategory.BENEFICIARIES_BY_DIMENSION, institution, nine);
        Taking tenth = new LockLedger(DATABASES.pools().of(Role.BUILD), new LockCap(9))
                .take(new RecordRequest(
                        institution,
                        RecordCategory.BENEFICIARIES_BY_DIMENSION,
                        Set.of("disability"),
                        List.of(new Unlock("disability", "Tester", "Testing"))));
        assertThat(tenth).isInstanceOf(Taking.Refused.class);
        assertThatThrownBy(() ->
                        scope(SharingCategory.V, nine, Set.of("disability"), LockedDimensions.all(), ScoreRange.ALL))
                .hasMessageContaining("never given as a whole");
    }
}
