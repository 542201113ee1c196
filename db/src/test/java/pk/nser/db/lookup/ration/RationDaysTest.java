package pk.nser.db.lookup.ration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nser.db.lookup.ration.RationBook.NOON;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;

/** Whoever can say statements on the pool of the rations clears none of them: the day is the database's own. */
class RationDaysTest {
    private static final String A = "203.0.113.7";

    @TempDir
    private static Path folder;

    private static RationBook book;

    @BeforeAll
    static void open() {
        book = new RationBook("rationdays", folder);
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @BeforeEach
    void clear() {
        book.clear();
    }

    private static void say(String sql) throws SQLException {
        try (Connection connection = book.databases.pools().of(Role.RATION).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String opening(String day) {
        return "select ration.open_day('" + day + "', sha256('mine'))";
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T07:00:00Z,2026-11-27,true",
        "2026-11-27T07:00:00Z,2026-11-26,false",
        "2026-11-27T07:00:00Z,2026-11-28,false",
        "2026-11-27T07:00:00Z,2999-01-01,false",
        "2026-11-27T07:00:00Z,infinity,false",
        "2026-11-27T07:00:00Z,-infinity,false",
        "2026-11-27T18:54:59Z,2026-11-28,false",
        "2026-11-27T18:55:00Z,2026-11-28,true",
        "2026-11-27T18:59:59Z,2026-11-27,true",
        "2026-11-27T19:00:00Z,2026-11-28,true",
        "2026-11-27T19:04:59Z,2026-11-27,true",
        "2026-11-27T19:05:00Z,2026-11-27,false"
    })
    void aDayIsOpenedWhenItIsThere(Instant clock, String day, boolean opened) {
        book.turn(clock);
        if (opened) {
            assertThatCode(() -> say(opening(day))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> say(opening(day))).hasMessageContaining("is not today");
        }
    }

    @Test
    void aFarDayClearsNothing() {
        for (int i = 0; i < 5; i++) {
            book.ask(A, i, NOON.plusSeconds(i), false);
        }
        for (String day : List.of("2026-11-28", "2999-01-01", "infinity", "2026-11-26")) {
            assertThatThrownBy(() -> say(opening(day))).hasMessageContaining("is not today");
        }
        book.restart();
        assertThat(book.ask(A, 9, NOON.plusSeconds(3_600), false)).isEqualTo(Verdict.MISSES);
    }

    /** A server whose clock is a day off tells nothing. */
    @Test
    void noCallIsTakenOnAnotherDay() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> book.take(A, 1, tomorrow)).isInstanceOf(RegistryUnavailable.class);
        assertThatThrownBy(() -> say("select ration.take('2026-11-28', '\\x01', '\\x02', now(), null, null)"))
                .hasMessageContaining("is not today");
        assertThatThrownBy(() ->
                        say("select ration.take('2026-11-27', '\\x01', '\\x02', '2026-11-28 12:00Z', null, null)"))
                .hasMessageContaining("is not today");
        assertThat(book.text("select count(*) from ration.hour")).isEqualTo("0");
    }

    @Test
    void whoTookNothingGivesNothingBack() throws SQLException {
        book.ask(A, 1, NOON, false);
        say("select ration.settle('2026-11-27', '\\x01', '" + NOON + "', true)");
        assertThat(book.text("select misses from ration.hour")).isEqualTo("1");
    }
}
