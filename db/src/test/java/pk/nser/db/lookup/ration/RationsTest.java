package pk.nser.db.lookup.ration;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.db.lookup.ration.RationBook.NOON;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of access.md 3.6. */
class RationsTest {
    private static final String A = "203.0.113.7";
    private static final Duration TICK = Duration.ofSeconds(13);

    @TempDir
    private static Path folder;

    private static RationBook book;

    @BeforeAll
    static void open() {
        book = new RationBook("rations", folder);
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @BeforeEach
    void clear() {
        book.clear();
    }

    @Test
    void fiveCallsAMinuteAndThenWaiting() {
        for (int i = 0; i < 5; i++) {
            assertThat(book.ask(A, i, NOON.plusSeconds(i), true)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(book.take(A, 9, NOON.plusSeconds(30))).isEqualTo(Verdict.MINUTE);
        assertThat(book.take(A, 9, NOON.plusSeconds(59))).isEqualTo(Verdict.MINUTE);
        assertThat(book.take(A, 9, NOON.plusSeconds(60)))
                .as("the first is a minute old")
                .isEqualTo(Verdict.TAKEN);
        assertThat(book.take("203.0.114.7", 9, NOON.plusSeconds(30)))
                .as("another network")
                .isEqualTo(Verdict.TAKEN);
    }

    @Test
    void afterTwentyAnsweredCallsADayWorkIsAsked() {
        Instant at = NOON;
        for (int i = 0; i < 20; i++) {
            Taking taking = book.rations().take(RationBook.network(A), book.number(i), at, Optional.empty());
            assertThat(taking.verdict()).isEqualTo(Verdict.TAKEN);
            book.rations().settle(taking, true);
            at = at.plus(TICK);
        }
        assertThat(book.take(A, 20, at)).isEqualTo(Verdict.WORK);
        assertThat(book.ask(A, 20, at, true)).isEqualTo(Verdict.TAKEN);
        assertThat(book.take(A, 21, at.plus(TICK))).as("for each call anew").isEqualTo(Verdict.WORK);
        book.turn(NOON.plus(Duration.ofHours(12)));
        assertThat(book.take(A, 21, NOON.plus(Duration.ofHours(12))))
                .as("the next day")
                .isEqualTo(Verdict.TAKEN);
    }

    @Test
    void aProofIsTakenOnce() {
        book.run("insert into ration.hour values (date_trunc('hour', timestamptz '" + NOON + "'), 2000)");
        Optional<Work> work = book.work();
        assertThat(book.rations()
                        .take(RationBook.network(A), book.number(1), NOON, work)
                        .verdict())
                .isEqualTo(Verdict.TAKEN);
        assertThat(book.rations()
                        .take(RationBook.network(A), book.number(2), NOON, work)
                        .verdict())
                .isEqualTo(Verdict.SPENT);
        assertThat(book.text("select count(*) || ' ' || max(calls) from ration.asker"))
                .isEqualTo("1 1");
    }

    @Test
    void fiveMissesADayAndNoWorkHelps() {
        for (int i = 0; i < 5; i++) {
            assertThat(book.ask(A, i, NOON.plus(TICK.multipliedBy(i)), false)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(book.ask(A, 9, NOON.plusSeconds(3_600), false)).isEqualTo(Verdict.MISSES);
        assertThat(book.ask("203.0.113.200", 9, NOON.plusSeconds(3_600), false))
                .as("a neighbour")
                .isEqualTo(Verdict.MISSES);
        assertThat(book.ask(A, 9, Instant.parse("2026-11-27T18:59:59Z"), false)).isEqualTo(Verdict.MISSES);
        book.turn(Instant.parse("2026-11-27T19:00:00Z"));
        assertThat(book.ask(A, 9, Instant.parse("2026-11-27T19:00:00Z"), false))
                .as("midnight in Karachi")
                .isEqualTo(Verdict.TAKEN);
    }

    @Test
    void anAnswerGivesTheMissBack() {
        for (int i = 0; i < 4; i++) {
            book.ask(A, i, NOON.plus(TICK.multipliedBy(i)), false);
        }
        for (int i = 4; i < 9; i++) {
            assertThat(book.ask(A, i, NOON.plus(TICK.multipliedBy(i)), true)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(book.text("select misses::text from ration.asker")).isEqualTo("4");
        assertThat(book.text("select misses::text from ration.hour")).isEqualTo("4");
    }

    @Test
    void aNumberIsAskedForFiveTimesADayByWhomsoever() {
        for (int i = 0; i < 5; i++) {
            assertThat(book.ask("203.0." + i + ".7", 1, NOON, true)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(book.ask("198.51.100.1", 1, NOON, true)).isEqualTo(Verdict.NUMBER);
        assertThat(book.ask("198.51.100.1", 2, NOON, true)).isEqualTo(Verdict.TAKEN);
        assertThat(book.text("select string_agg(calls::text, ',' order by calls) from ration.asker"))
                .as("a refused call is no call")
                .isEqualTo("1,1,1,1,1,1");
    }

    @Test
    void overTwoThousandMissesAnHourWorkIsAskedOfAllAndTheAlarmRingsOnce() {
        book.run("insert into ration.hour values (date_trunc('hour', timestamptz '" + NOON + "'), 1999)");
        Taking last = book.rations().take(RationBook.network(A), book.number(1), NOON, Optional.empty());
        assertThat(last.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(last.alarm()).isFalse();
        Taking over = book.rations().take(RationBook.network("198.51.100.1"), book.number(2), NOON, Optional.empty());
        assertThat(over.verdict()).isEqualTo(Verdict.WORK);
        assertThat(over.alarm()).isTrue();
        Taking again = book.rations().take(RationBook.network("198.51.101.1"), book.number(3), NOON, book.work());
        assertThat(again.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(again.alarm()).isFalse();
        assertThat(book.take("198.51.102.1", 4, NOON.plusSeconds(3_600))).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void aRestartResetsNothing() {
        for (int i = 0; i < 5; i++) {
            book.ask(A, i, NOON.plus(TICK.multipliedBy(i)), false);
        }
        book.restart();
        assertThat(book.take(A, 9, NOON.plusSeconds(600))).isEqualTo(Verdict.MISSES);
    }

    /** Not who, not what for, and nothing after the day. */
    @Test
    void theCountsAreNoLog() {
        book.ask(A, 1, NOON, false);
        String asker = book.text("select encode(asker, 'hex') from ration.asker");
        assertThat(asker).hasSize(64).doesNotContain("cb0071");
        String number = book.text("select encode(number, 'hex') from ration.number");
        assertThat(number)
                .hasSize(64)
                .isNotEqualTo(HexFormat.of().formatHex(book.number(1).bytes()));
        book.turn(NOON.plus(Duration.ofDays(1)));
        book.ask(A, 1, NOON.plus(Duration.ofDays(1)), false);
        assertThat(book.text("select encode(asker, 'hex') from ration.asker"))
                .as("the day before is gone, and the same network is called otherwise")
                .isNotEqualTo(asker);
        assertThat(book.text("select encode(number, 'hex') from ration.number")).isNotEqualTo(number);
        assertThat(book.text("select count(*) from ration.day")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.1,203.0.113.255,true",
        "203.0.113.1,203.0.112.1,false",
        "2001:db8:0:1200::1,2001:db8:0:12ff:ffff::9,true",
        "2001:db8:0:1200::1,2001:db8:0:1300::1,false",
        "::ffff:203.0.113.9,203.0.113.1,true"
    })
    void aNetworkIsTheFirst24BitsOr56(String one, String other, boolean same) throws UnknownHostException {
        assertThat(java.util.Arrays.equals(
                        Network.of(InetAddress.getByName(one)).prefix(),
                        Network.of(InetAddress.getByName(other)).prefix()))
                .isEqualTo(same);
    }
}
