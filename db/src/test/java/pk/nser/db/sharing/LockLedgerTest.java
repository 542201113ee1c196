package pk.nser.db.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

class LockLedgerTest {
    private static final TestDatabases DATABASES = TestDatabases.create("ledger");
    private final Institutions institutions = new Institutions(DATABASES.pools().of(Role.APP));

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    static LockLedger ledger(int cap) {
        return new LockLedger(DATABASES.pools().of(Role.APP), new LockCap(cap));
    }

    static RecordRequest asking(int institution, String... dimensions) {
        Set<String> asked = Set.of(dimensions);
        List<Unlock> unlocks = LockedDimensions.among(asked).stream()
                .map(dimension -> new Unlock(dimension, "Committee", "the purpose needs it"))
                .toList();
        return new RecordRequest(institution, RecordCategory.GEO_TAGGED, asked, unlocks);
    }

    @Test
    void addsUpOverAllGrantsOfAllInstitutionsOfABody() {
        Institution body = institutions.registerBody("Ministry");
        Institution part = institutions.registerBelow(body.id(), "Department");
        Institution below = institutions.registerBelow(part.id(), "Programme");
        assertThat(below.body()).isEqualTo(body.id());

        LockLedger ledger = ledger(4);
        assertThat(ledger.take(asking(body.id(), "rooms", "gender"))).isInstanceOf(Taking.Granted.class);
        assertThat(ledger.take(asking(part.id(), "land", "rooms"))).isInstanceOf(Taking.Granted.class);
        assertThat(ledger.take(asking(below.id(), "livestock", "education"))).isInstanceOf(Taking.Granted.class);
        assertThat(ledger.take(asking(part.id(), "disability", "land")))
                .isEqualTo(new Taking.Refused(
                        Taking.Reason.OVER_CAP,
                        Set.of("rooms", "land", "livestock", "education"),
                        Set.of("disability")));
        assertThat(ledger.take(asking(below.id(), "rooms", "land", "livestock", "education")))
                .as("what is held may be given again")
                .isInstanceOf(Taking.Granted.class);
        assertThat(ledger.held(body.id()))
                .containsExactlyInAnyOrder("rooms", "land", "livestock", "education")
                .isEqualTo(ledger.held(below.id()));
    }

    @Test
    void bodiesDoNotShareALedger() {
        Institution one = institutions.registerBody("One");
        Institution other = institutions.registerBody("Other");
        ledger(4).take(asking(one.id(), "rooms", "land", "livestock", "education"));
        assertThat(ledger(4).take(asking(other.id(), "disability"))).isInstanceOf(Taking.Granted.class);
    }

    @Test
    void aRefusedRequestLeavesNothing() {
        Institution body = institutions.registerBody("Refused");
        assertThat(ledger(2).take(asking(body.id(), "rooms", "land", "livestock")))
                .isInstanceOf(Taking.Refused.class);
        assertThat(ledger(2).held(body.id())).isEmpty();
        assertThat(ledger(2).take(asking(body.id(), "rooms", "land"))).isInstanceOf(Taking.Granted.class);
    }

    @Test
    void anUnknownInstitutionIsRefused() {
        assertThat(ledger(4).take(asking(1_000_000, "rooms")))
                .extracting("reason")
                .isEqualTo(Taking.Reason.UNKNOWN_INSTITUTION);
        assertThatThrownBy(() -> institutions.registerBelow(1_000_000, "Orphan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(institutions.find(1_000_000)).isEmpty();
    }

    @Test
    void tenAreRefusedWhateverTheSetting() {
        Institution body = institutions.registerBody("Nine");
        List<String> all = new ArrayList<>(LockedDimensions.all());
        assertThat(ledger(9).take(asking(body.id(), all.toArray(String[]::new))))
                .extracting("reason")
                .isEqualTo(Taking.Reason.ALL_TEN);
        for (String dimension : all.subList(0, 9)) {
            assertThat(ledger(9).take(asking(body.id(), dimension))).isInstanceOf(Taking.Granted.class);
        }
        assertThat(ledger(9).take(asking(body.id(), all.get(9))))
                .extracting("reason")
                .isEqualTo(Taking.Reason.ALL_TEN);
        assertThat(ledger(9).held(body.id())).hasSize(9);
    }

    /** Random requests in random order: the ledger equals an oracle that adds up sets. */
    @Test
    void agreesWithAnOracleInAnyOrder() {
        Random random = new Random(3);
        for (int body = 0; body < 8; body++) {
            int cap = 1 + random.nextInt(9);
            LockLedger ledger = ledger(cap);
            Institution of = institutions.registerBody("Body " + body);
            Set<String> held = new LinkedHashSet<>();
            for (int i = 0; i < 15; i++) {
                List<String> some = new ArrayList<>(LockedDimensions.all());
                java.util.Collections.shuffle(some, random);
                String[] asked = some.subList(0, 1 + random.nextInt(3)).toArray(String[]::new);
                Set<String> union = new LinkedHashSet<>(held);
                union.addAll(List.of(asked));
                boolean allowed = union.size() <= cap || union.equals(held);
                assertThat(ledger.take(asking(of.id(), asked)) instanceof Taking.Granted)
                        .isEqualTo(allowed);
                held = allowed ? union : held;
            }
            assertThat(ledger.held(of.id())).isEqualTo(held);
        }
    }

    @Test
    void aggregatesAreExempt() throws SQLException {
        Institution body = institutions.registerBody("Aggregates");
        String codes = String.join("','", LockedDimensions.all());
        say(
                Role.BUILD,
                "insert into app.agreement (institution, purpose, receiver, demonstration, category, areas, boundary_set, finest,"
                        + " dimensions, outputs, filters, unlocked, member_types, geometry, formats, max_households,"
                        + " max_rows_per_day, valid_from, valid_until) values ('Aggregates', 'p', 'ngo', true, 'i.b', '{}', 'demo', 6,"
                        + " array['" + codes + "'], array['" + codes + "'], '{}', '{}', '{}', 'none', '{csv}', 0, 0,"
                        + " now(), now() + interval '1 day')");
        assertThat(ledger(4).held(body.id())).isEmpty();
        assertThat(ledger(4).take(asking(body.id(), "rooms"))).isInstanceOf(Taking.Granted.class);
    }

    /** What no program can do, tried with the rights that the serving process has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into app.lock_ledger (body_id, slot, dimension) values (%d, 10, 'land')",
                "insert into app.lock_ledger (body_id, slot, dimension) values (%d, 0, 'land')",
                "insert into app.lock_ledger (body_id, slot, dimension) values (%d, 9, 'land')",
                "insert into app.lock_ledger (body_id, slot, dimension) values (%d, null, 'land')",
                "update app.lock_ledger set dimension = 'land' where body_id = %d",
                "delete from app.lock_ledger where body_id = %d",
                "truncate app.lock_ledger",
                "update app.institution set body_id = institution_id where body_id = %d",
                "insert into app.record_grant (institution_id, body_id, category, dimensions)"
                        + " values (%1$d, %1$d, 'vi', '{land}')",
                "with made as (insert into app.record_grant (institution_id, body_id, category, dimensions)"
                        + " values (%1$d, %1$d, 'vi', '{land}') returning grant_id, body_id)"
                        + " insert into app.unlock (grant_id, body_id, dimension, unlocked_by, reason)"
                        + " select grant_id, body_id, 'land', 'x', 'x' from made",
                "insert into app.institution (institution_id, body_id, name) values (999, 998, 'below a department'),"
                        + " (998, %d, 'a department')"
            })
    void theDatabaseItselfRefusesTheTenth(String statement) throws SQLException {
        Institution body = institutions.registerBody("Nine again");
        List<String> nine = new ArrayList<>(LockedDimensions.all()).subList(0, 9);
        assertThat(ledger(9).take(asking(body.id(), nine.toArray(String[]::new))))
                .isInstanceOf(Taking.Granted.class);
        assertThatThrownBy(() -> say(Role.APP, statement.formatted(body.id())))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as("a broken constraint or a missing right, not a slip of this test: "
                                        + refused.getMessage())
                                .matches("23502|23503|23505|23514|42501"));
        assertThat(ledger(9).held(body.id())).hasSize(9);
    }

    private static void say(Role role, String sql) throws SQLException {
        try (Connection connection = DATABASES.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
