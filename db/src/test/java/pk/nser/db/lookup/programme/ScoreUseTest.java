package pk.nser.db.lookup.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

class ScoreUseTest {
    private static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final ScoreQuota QUOTA = new ScoreQuota(7, 10_000, 5_000);
    private static final int TAKERS = 64;

    private static TestDatabases databases;
    private static ScoreUse use;
    private static Suspensions suspensions;

    @BeforeAll
    static void open() {
        databases = TestDatabases.create("scoreuse");
        use = new ScoreUse(databases.pools().of(Role.APP), ZoneId.of("Asia/Karachi"));
        suspensions = new Suspensions(databases.pools().of(Role.BUILD));
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    @BeforeEach
    void clear() {
        text("truncate app.score_use, app.score_reference, app.score_suspension");
    }

    private static String text(String sql) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A call of so many numbers of which so many are found; one enrolment each. */
    private static Optional<Refusal> call(ScoreQuota quota, int numbers, int found, Instant at) {
        Optional<Refusal> refusal = use.take(quota, numbers, at);
        if (refusal.isEmpty()) {
            List<Enrolment> enrolments = new ArrayList<>();
            List<Boolean> answered = new ArrayList<>();
            for (int i = 0; i < numbers; i++) {
                enrolments.add(new Enrolment("case-" + i));
                answered.add(i < found);
            }
            use.settle(quota.agreement(), enrolments, answered, at);
        }
        return refusal;
    }

    @Test
    void whatWasNotFoundIsNotCharged() {
        assertThat(call(QUOTA, 100, 60, NOON)).isEmpty();
        assertThat(text("select households from app.score_use")).isEqualTo("60");
        assertThat(text("select sum(asked) || ' ' || sum(answered) from app.score_reference"))
                .isEqualTo("100 60");
    }

    @Test
    void theSameNumberTwiceIsTwo() {
        List<Enrolment> twice = List.of(new Enrolment("E/1"), new Enrolment("E/1"));
        use.take(QUOTA, 2, NOON);
        use.settle(7, twice, List.of(true, true), NOON);
        assertThat(text("select households from app.score_use")).isEqualTo("2");
        assertThat(text("select reference || ' ' || asked || ' ' || answered from app.score_reference"))
                .isEqualTo("E/1 2 2");
    }

    @Test
    void theQuotaOfHouseholdsIsNeverPassed() {
        ScoreQuota small = new ScoreQuota(7, 10_000, 150);
        assertThat(call(small, 100, 100, NOON)).isEmpty();
        assertThat(call(small, 100, 1, NOON)).contains(Refusal.HOUSEHOLDS);
        assertThat(call(small, 50, 50, NOON)).isEmpty();
        assertThat(call(small, 1, 0, NOON))
                .as("used up, nothing is looked up any more, registered or not")
                .contains(Refusal.HOUSEHOLDS);
    }

    @Test
    void theDaysQuotaBeginsAnewAtMidnight() {
        ScoreQuota daily = new ScoreQuota(7, 150, 5_000);
        assertThat(call(daily, 100, 90, NOON)).isEmpty();
        assertThat(call(daily, 100, 90, NOON)).contains(Refusal.DAY);
        assertThat(call(daily, 100, 90, NOON.plus(Duration.ofHours(12)))).isEmpty();
    }

    @Test
    void tenCallsASecond() {
        for (int i = 0; i < 10; i++) {
            assertThat(call(QUOTA, 1, 1, NOON.plusMillis(i))).isEmpty();
        }
        assertThat(call(QUOTA, 1, 1, NOON.plusMillis(900))).contains(Refusal.SECOND);
        assertThat(call(QUOTA, 1, 1, NOON.plusMillis(1_000))).isEmpty();
    }

    @Test
    void moreThanHalfOfAThousandMissedSuspendsUntilTheUnitLifts() {
        for (int i = 0; i < 5; i++) {
            assertThat(call(QUOTA, 100, 0, NOON.plusSeconds(i))).isEmpty();
        }
        assertThat(suspensions.inForce()).as("five hundred misses").isEmpty();
        assertThat(call(QUOTA, 1, 0, NOON.plusSeconds(9))).isEmpty();
        assertThat(suspensions.inForce()).containsExactly(new Suspension(7, NOON.plusSeconds(9), 501, 501));
        assertThat(call(QUOTA, 1, 1, NOON.plusSeconds(10))).contains(Refusal.SUSPENDED);
        assertThat(call(new ScoreQuota(8, 10, 10), 1, 1, NOON.plusSeconds(10)))
                .as("another agreement")
                .isEmpty();
        assertThat(suspensions.lift(8, "A. Person", "why")).isFalse();
        assertThatThrownBy(() -> suspensions.lift(7, " ", "why")).isInstanceOf(IllegalArgumentException.class);
        assertThat(suspensions.lift(7, "A. Person", "their list was of another district"))
                .isTrue();
        assertThat(call(QUOTA, 100, 0, NOON.plusSeconds(11))).isEmpty();
        assertThat(text("select lifted_by || ': ' || reason from app.score_suspension"))
                .isEqualTo("A. Person: their list was of another district");
    }

    @Test
    void halfOfThemMissedIsNotTooMany() {
        for (int i = 0; i < 40; i++) {
            assertThat(call(QUOTA, 100, 50, NOON.plusSeconds(i))).isEmpty();
        }
        assertThat(suspensions.inForce()).isEmpty();
    }

    private static long taken(ScoreQuota quota, int numbers) {
        ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Optional<Refusal>>> calls = new ArrayList<>();
            for (int i = 0; i < TAKERS; i++) {
                Instant at = NOON.plusSeconds(i * 2L);
                calls.add(threads.submit(() -> {
                    start.await();
                    return call(quota, numbers, numbers, at);
                }));
            }
            start.countDown();
            long taken = 0;
            for (Future<Optional<Refusal>> call : calls) {
                taken += call.get().isEmpty() ? 1 : 0;
            }
            return taken;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    @RepeatedTest(3)
    void sixtyFourTakersNeverPassTheDaysQuota() {
        // The calls of one second bind too when later ones come first, so a few may be refused that would have fitted.
        assertThat(taken(new ScoreQuota(7, 35, 5_000), 7)).isLessThanOrEqualTo(5);
        assertThat(Integer.parseInt(text("select day_asked from app.score_use")))
                .isBetween(7, 35);
    }

    @RepeatedTest(3)
    void sixtyFourTakersTakeExactlyTheQuotaOfHouseholds() {
        text("insert into app.score_use (agreement_id, day, households) values (7, '2026-11-27', 980)");
        assertThat(taken(new ScoreQuota(7, 10_000, 1_000), 4)).isEqualTo(5);
        assertThat(text("select households from app.score_use")).isEqualTo("1000");
    }

    @Test
    void fifteenAtOnceInOneSecondAreTen() {
        List<Optional<Refusal>> calls = new ArrayList<>(Collections.nCopies(15, Optional.empty()));
        for (int i = 0; i < calls.size(); i++) {
            calls.set(i, call(QUOTA, 1, 1, NOON));
        }
        assertThat(calls.stream().filter(Optional::isEmpty)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "a\n", "ا", "x;drop", "95202-1234567-1", "9520212345671", "a'b"})
    void aReferenceThatIsNoneOrCouldBeANumberIsRefused(String reference) {
        assertThatThrownBy(() -> new Enrolment(reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("95202");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1, Integer.MAX_VALUE})
    void aCallHasOneToAHundredNumbers(int numbers) {
        assertThatThrownBy(() -> use.take(QUOTA, numbers, NOON)).hasStackTraceContaining("a call has 1 to 100 numbers");
    }
}
