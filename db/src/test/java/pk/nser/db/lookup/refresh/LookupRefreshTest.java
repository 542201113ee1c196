package pk.nser.db.lookup.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.lookup.Found;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.People;
import pk.nser.db.lookup.Scores;
import pk.nser.db.progress.Progress;

/** The whole of the service is replaced at once, or stays. */
class LookupRefreshTest {
    private static final String POOR = "95202-1234567-1";
    private static final String WELL_OFF = "95202-1234567-2";
    private static final String TWICE = "95202-1234567-3";
    private static final String NOBODY = "95202-1234567-9";
    private static final LocalDate NEXT = People.DAY.plusDays(1);

    @TempDir
    private static Path folder;

    private TestDatabases databases;
    private People people;
    private Levels levels;
    private Scores scores;

    @BeforeEach
    void open() {
        databases = TestDatabases.create("lookup");
        people = new People(databases, People.key(folder));
        levels = new Levels(databases.pools().of(Role.CNIC));
        scores = new Scores(databases.pools().of(Role.SCORE));
        people.household(1, 9.255, 1).household(2, 71.5, 5).household(3, 30, 4);
        people.member(1, 1, POOR).member(2, 1, WELL_OFF).member(2, 2, TWICE).member(3, 1, TWICE);
    }

    @AfterEach
    void drop() {
        databases.close();
    }

    private Optional<Found> level(String cnic) {
        return levels.level(people.hash(cnic));
    }

    private OptionalInt score(String cnic) {
        return scores.scores(List.of(people.hash(cnic))).get(0).value();
    }

    @Test
    void beforeTheFirstFillingItCannotBeTold() {
        assertThat(level(POOR)).isEmpty();
        assertThat(scores.areFilled()).isFalse();
        people.fill(People.DAY);
        assertThat(scores.areFilled()).isTrue();
    }

    @Test
    void aNumberHasTheLevelAndTheScoreOfItsHousehold() {
        assertThat(people.fill(People.DAY)).isEqualTo(new LookupReport(2, 1));
        assertThat(level(POOR)).contains(new Found(OptionalInt.of(1), People.DAY));
        assertThat(level(WELL_OFF)).contains(new Found(OptionalInt.of(5), People.DAY));
        assertThat(score(POOR)).hasValue(926);
        assertThat(score(WELL_OFF)).hasValue(7150);
    }

    @Test
    void aNumberOfTwoMembersIsAnsweredLikeOneOfNobody() {
        people.fill(People.DAY);
        assertThat(level(TWICE)).isEqualTo(level(NOBODY)).contains(new Found(OptionalInt.empty(), People.DAY));
        assertThat(score(TWICE)).isEqualTo(score(NOBODY)).isEmpty();
        people.household(4, 10, 1).member(4, 1, NOBODY).member(4, 2, NOBODY);
        people.fill(NEXT);
        assertThat(level(NOBODY)).as("twice in one household").contains(new Found(OptionalInt.empty(), NEXT));
    }

    @Test
    void theNextFillingReplacesTheWholeAndKeepsNobodyWhoLeft() throws SQLException {
        people.fill(People.DAY);
        people.run("update reg.household set band = 2, score = 12 where household_id = 1");
        people.run("delete from reg.identity where household_id = 2 and member_no = 1");
        people.fill(NEXT);
        assertThat(level(POOR)).contains(new Found(OptionalInt.of(2), NEXT));
        assertThat(score(POOR)).hasValue(1200);
        assertThat(level(WELL_OFF)).contains(new Found(OptionalInt.empty(), NEXT));
        assertThat(score(WELL_OFF)).isEmpty();
        for (String table : List.of("cnic.level_0", "score.score_0")) {
            try (Connection connection = databases.superuser(table.startsWith("cnic"));
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                assertThat(row.getInt(1)).as("what was served before, " + table).isZero();
            }
        }
    }

    /** Ends the filling's connections to one database at the n-th word that it tells. */
    private Progress killing(int word, boolean publicDatabase) {
        int[] heard = {0};
        return new Progress() {
            @Override
            public void begin(String step, String unit, long total) {
                at(0);
            }

            @Override
            public void at(long done) {
                if (++heard[0] == word) {
                    kill(publicDatabase);
                }
            }
        };
    }

    private void kill(boolean publicDatabase) {
        try (Connection connection = databases.superuser(publicDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where usename = 'nser_build' and datname = current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void killedWhereverTheOldOneStaysServed() {
        people.fill(People.DAY);
        people.run("update reg.household set band = 3, score = 20");
        LookupRefresh refresh = new LookupRefresh(databases.pools());
        int words = 2;
        for (int word = 1; word <= words; word++) {
            for (boolean publicDatabase : new boolean[] {false, true}) {
                int now = word;
                assertThatThrownBy(() -> refresh.run(NEXT, killing(now, publicDatabase)))
                        .as("killed at word " + word)
                        .isInstanceOf(RegistryUnavailable.class);
                assertThat(level(POOR)).contains(new Found(OptionalInt.of(1), People.DAY));
                assertThat(score(POOR)).hasValue(926);
            }
        }
        people.fill(NEXT);
        assertThat(level(POOR)).contains(new Found(OptionalInt.of(3), NEXT));
        assertThat(score(POOR)).hasValue(2000);
    }

    @Test
    void whoAsksMeanwhileAlwaysGetsAnAnswer() {
        people.fill(People.DAY);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Integer> asking = CompletableFuture.supplyAsync(() -> {
            int asked = 0;
            while (!stop.get() || asked < 10) {
                assertThat(level(POOR).orElseThrow().value()).hasValue(1);
                assertThat(score(WELL_OFF)).hasValue(7150);
                asked++;
            }
            return asked;
        });
        for (int i = 0; i < 25; i++) {
            people.fill(People.DAY);
        }
        stop.set(true);
        assertThat(asking.join()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void twoFillingsAtOnceAreRefused() {
        LookupRefresh refresh = new LookupRefresh(databases.pools());
        boolean[] tried = {false};
        refresh.run(People.DAY, new Progress() {
            @Override
            public void begin(String step, String unit, long total) {
                if (!tried[0]) {
                    tried[0] = true;
                    assertThatThrownBy(() -> refresh.run(NEXT, Progress.SILENT))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("another filling");
                }
            }

            @Override
            public void at(long done) {}
        });
        assertThat(tried[0]).isTrue();
        assertThat(level(POOR)).contains(new Found(OptionalInt.of(1), People.DAY));
    }
}
