package pk.nser.db.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;

/** Tokens in a real database. Time is told by that database and by a clock that the test turns. */
class TokensTest {
    private static final TestDatabases DATABASES = TestDatabases.create("tokens");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tokens tokens = new Tokens(DATABASES.pools().of(Role.APP));
    private final Tokens commands = new Tokens(DATABASES.pools().of(Role.BUILD));
    private final AtomicLong nanos = new AtomicLong(1);
    private final TokenCheck check = new TokenCheck(tokens, nanos::get);

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static Scope scope(Instant until) {
        return Scopes.of(
                SharingCategory.I_B,
                "set",
                Set.of("B", "A"),
                AreaLevel.TEHSIL,
                Set.of("rooms"),
                Instant.parse("2020-01-01T00:00:00Z"),
                until);
    }

    private Token issue(Duration left) {
        return commands.issue(
                        new Agreement("Institute", "Study", scope(Instant.now().plus(left))), RANDOM)
                .token();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void issuesATokenAndKeepsOnlyItsHash() throws SQLException {
        Token token = issue(Duration.ofHours(1));
        Grant grant = check.check(token.text()).orElseThrow();
        assertThat(grant.tokenId()).isEqualTo(token.id());
        assertThat(grant.agreement().scope().areas()).containsExactlyInAnyOrder("A", "B");
        assertThat(grant.agreement().scope().finest()).isEqualTo(AreaLevel.TEHSIL);
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select t::text || a::text, a.demonstration from app.token t"
                        + " join app.agreement a using (agreement_id) where token_id = '" + token.id() + "'")) {
            row.next();
            assertThat(row.getString(1))
                    .contains(token.id())
                    .doesNotContain(token.text().substring(22, 40));
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void refusesAnotherSecretAndUnknownIds() {
        Token token = issue(Duration.ofHours(1));
        Token stranger = Token.make('A', RANDOM);
        assertThat(check.check(stranger.text())).isEmpty();
        assertThat(check.checkAgain(stranger.id())).isEmpty();
        assertThat(check.checkAgain(token.id())).isPresent();
    }

    @Test
    void revokedIsOverAndStaysOver() {
        Token token = issue(Duration.ofHours(1));
        assertThat(tokens.revoke(token.id())).isTrue();
        assertThat(check.check(token.text())).isEmpty();
        assertThat(tokens.revoke(token.id())).isFalse();
        assertThat(tokens.list())
                .anySatisfy(
                        line -> assertThat(line.tokenId() + " " + line.state()).isEqualTo(token.id() + " revoked"));
    }

    @Test
    void theDatabasesClockEndsIt() throws SQLException {
        Token token = issue(Duration.ofHours(1));
        assertThat(check.check(token.text())).isPresent();
        run("update app.token set valid_until = clock_timestamp() - interval '1 second' where token_id = '" + token.id()
                + "'");
        assertThat(check.check(token.text())).isEmpty();
    }

    @Test
    void aKeptRowEndsOnTimeToo() {
        check.listening(true);
        Token token = issue(Duration.ofSeconds(60));
        assertThat(check.check(token.text())).isPresent();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(check.check(token.text()).orElseThrow().now())
                .isBetween(Instant.now().plusSeconds(2), Instant.now().plusSeconds(6));
    }

    @Test
    void aRowIsKeptFiveSecondsAtMostAndOnlyWhileListening() throws SQLException {
        check.listening(true);
        Token token = issue(Duration.ofHours(1));
        assertThat(check.check(token.text())).isPresent();
        run("alter table app.token disable trigger token_told");
        try {
            tokens.revoke(token.id());
        } finally {
            run("alter table app.token enable trigger token_told");
        }
        assertThat(check.check(token.text())).as("kept, nobody told").isPresent();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(check.check(token.text())).as("five seconds later").isEmpty();

        Token other = issue(Duration.ofHours(1));
        check.listening(false);
        assertThat(check.check(other.text())).isPresent();
        tokens.revoke(other.id());
        assertThat(check.check(other.text()))
                .as("not listening: nothing is kept")
                .isEmpty();
    }

    @Test
    void aChangeIsHeardAtOnce() throws InterruptedException {
        Token token = issue(Duration.ofHours(1));
        try (TokenNews news = TokenNews.start(DATABASES.pools().of(Role.APP), check)) {
            assertThat(news).isNotNull();
            waitUntil(() -> check.keeps(token.text()));
            tokens.revoke(token.id());
            waitUntil(() -> check.check(token.text()).isEmpty());
        }
    }

    private static void waitUntil(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void withoutADatabaseNothingIsGranted() {
        Token token = issue(Duration.ofHours(1));
        TokenCheck away = new TokenCheck(new Tokens(DATABASES.pools().of(Role.PUBLIC)), nanos::get);
        assertThatThrownBy(() -> away.check(token.text()))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageNotContaining(token.text());
        assertThat(away.check("no token"))
                .as("what is no token needs no database")
                .isEmpty();
    }

    @Test
    void whatServesMakesNoAgreement() {
        Agreement agreement =
                new Agreement("Institute", "Study", scope(Instant.now().plusSeconds(60)));
        assertThatThrownBy(() -> tokens.issue(agreement, RANDOM))
                .isInstanceOf(RegistryUnavailable.class)
                .hasStackTraceContaining("for the unit's commands alone");
    }

    @Test
    void theCommandsListAndRevokeToo() {
        Token token = issue(Duration.ofHours(1));
        assertThat(commands.list()).anyMatch(line -> line.tokenId().equals(token.id()));
        assertThat(commands.revoke(token.id())).isTrue();
        assertThat(check.check(token.text())).isEmpty();
    }

    @Test
    void anAgreementForNothingIsRefused() {
        Scope nothing = Scopes.of(
                SharingCategory.I_B, "set", Set.of(), AreaLevel.TEHSIL, Set.of("rooms"), Instant.EPOCH, Instant.MAX);
        assertThatThrownBy(() -> new Agreement("Institute", "Study", nothing))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
