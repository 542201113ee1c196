package pk.nser.db.sharing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.grant.scope.Usage;
import pk.nser.db.token.Tokens;

class QuotasTest {
    private static final TestDatabases DATABASES = TestDatabases.create("quotas");
    private static final Quota WIDE = new Quota(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final int TAKERS = 64;

    private final Quotas quotas = new Quotas(DATABASES.pools().of(Role.APP));

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    /** An agreement of a category without a grant: quotas know no category. */
    private static int agreement(long households, long rowsPerDay) {
        Instant now = Instant.now();
        Scope scope = Scopes.of(
                SharingCategory.III_B,
                "set",
                Set.of("A"),
                AreaLevel.COUNTRY,
                Set.of(),
                now.minusSeconds(60),
                now.plusSeconds(36_000));
        int id = new Tokens(DATABASES.pools().of(Role.BUILD))
                .issue(
                        new Agreement(
                                "Programme",
                                OptionalInt.empty(),
                                "Enrolment",
                                Receiver.GOVERNMENT,
                                scope,
                                OptionalInt.empty()),
                        new SecureRandom())
                .agreement();
        run("update app.agreement set max_households = " + households + ", max_rows_per_day = " + rowsPerDay
                + " where agreement_id = " + id);
        return id;
    }

    private static void run(String sql) {
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** 64 takers of one to three households each, again and again, until all are refused one: exactly the quota is taken. */
    @ParameterizedTest
    @CsvSource({"200, 1000000", "1000000, 200"})
    void neverOverByOneUnder64Takers(long households, long rows) throws Exception {
        int agreement = agreement(households, rows);
        ExecutorService takers = Executors.newFixedThreadPool(TAKERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Long>> taken = new ArrayList<>();
            for (int taker = 0; taker < TAKERS; taker++) {
                int step = taker % 3 + 1;
                taken.add(takers.submit(() -> {
                    start.await();
                    long sum = 0;
                    while (quotas.reserve(agreement, step, step, WIDE) instanceof Reservation.Held held) {
                        assertThat(quotas.settle(held, step, step)).isTrue();
                        sum += step;
                    }
                    while (quotas.reserve(agreement, 1, 1, WIDE) instanceof Reservation.Held held) {
                        assertThat(quotas.settle(held, 1, 1)).isTrue();
                        sum++;
                    }
                    return sum;
                }));
            }
            start.countDown();
            long sum = 0;
            for (Future<Long> one : taken) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(200);
            assertThat(quotas.used(agreement)).isEqualTo(new Usage(200, 200));
        } finally {
            takers.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"11, 1, HOUSEHOLDS", "1, 21, ROWS_PER_DAY", "11, 21, HOUSEHOLDS"})
    void whatPassesOneQuotaTakesOutOfNone(long households, long rows, Reservation.Reason reason) {
        int agreement = agreement(10, 20);
        assertThat(quotas.reserve(agreement, households, rows, WIDE)).isEqualTo(new Reservation.Refused(reason));
        assertThat(quotas.used(agreement)).isEqualTo(Usage.NONE);
        assertThat(quotas.reserve(agreement, 10, 20, WIDE)).isInstanceOf(Reservation.Held.class);
    }

    @Test
    void aNarrowerTokenHasItsShareOfTheSameUsage() {
        int agreement = agreement(10, 20);
        assertThat(quotas.reserve(agreement, 3, 3, new Quota(3, 3))).isInstanceOf(Reservation.Held.class);
        assertThat(quotas.reserve(agreement, 1, 1, new Quota(3, 3)))
                .isEqualTo(new Reservation.Refused(Reservation.Reason.HOUSEHOLDS));
        assertThat(quotas.reserve(agreement, 1, 1, WIDE)).isInstanceOf(Reservation.Held.class);
    }

    @Test
    void whatIsNotUsedReturnsAndNoMoreThanWasReserved() {
        int agreement = agreement(10, 20);
        Reservation.Held held = (Reservation.Held) quotas.reserve(agreement, 10, 20, WIDE);
        assertThat(quotas.settle(held, 11, 20)).isFalse();
        assertThat(quotas.settle(held, -1, 0)).isFalse();
        assertThat(quotas.settle(held, 4, 5)).isTrue();
        assertThat(quotas.settle(held, 4, 5)).as("once").isFalse();
        assertThat(quotas.used(agreement)).isEqualTo(new Usage(4, 5));
    }

    @Test
    void whatIsNeverSettledReturnsWhenItsHourIsOver() {
        int agreement = agreement(10, 20);
        Reservation.Held lost = (Reservation.Held) quotas.reserve(agreement, 10, 20, WIDE);
        assertThat(quotas.reserve(agreement, 1, 1, WIDE)).isInstanceOf(Reservation.Refused.class);
        run("update app.reservation set ends_at = clock_timestamp() where reservation_id = " + lost.id());
        assertThat(quotas.reserve(agreement, 10, 20, WIDE)).isInstanceOf(Reservation.Held.class);
        assertThat(quotas.settle(lost, 10, 20)).isFalse();
        assertThat(quotas.used(agreement)).isEqualTo(new Usage(10, 20));
    }

    @Test
    void anAgreementThatDoesNotStandTakesNothing() {
        int agreement = agreement(10, 20);
        run("update app.agreement set state = 'suspended' where agreement_id = " + agreement);
        assertThat(quotas.reserve(agreement, 1, 1, WIDE))
                .isEqualTo(new Reservation.Refused(Reservation.Reason.AGREEMENT));
        assertThat(quotas.reserve(999_999, 1, 1, WIDE))
                .isEqualTo(new Reservation.Refused(Reservation.Reason.AGREEMENT));
    }

    @Test
    void numbersThatWouldOverflowAreRefused() {
        int agreement = agreement(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(quotas.reserve(agreement, Long.MAX_VALUE, 1, WIDE)).isInstanceOf(Reservation.Held.class);
        assertThat(quotas.reserve(agreement, Long.MAX_VALUE, 1, WIDE))
                .isEqualTo(new Reservation.Refused(Reservation.Reason.HOUSEHOLDS));
        assertThatThrownBy(() -> quotas.reserve(agreement, -1, 0, WIDE)).hasStackTraceContaining("less than nothing");
    }

    @Test
    void theServingRoleCannotWriteTheCountsItself() {
        for (String sql : List.of(
                "update app.agreement_use set households = 0",
                "delete from app.agreement_day",
                "select * from app.reservation",
                "select app.give_back(null::app.reservation, 1, 1)")) {
            assertThatThrownBy(() -> {
                        try (Connection connection =
                                        DATABASES.pools().of(Role.APP).getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }
}
