package pk.nser.db.lookup.ration;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.db.lookup.ration.RationBook.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-four at once, and no limit is passed by one. */
class RationRacesTest {
    private static final int TAKERS = 64;

    @TempDir
    private static Path folder;

    private static RationBook book;

    @BeforeAll
    static void open() {
        book = new RationBook("races", folder);
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @BeforeEach
    void clear() {
        book.clear();
    }

    private static long taken(List<Verdict> verdicts) {
        return verdicts.stream().filter(v -> v == Verdict.TAKEN).count();
    }

    @RepeatedTest(3)
    void callsOfAMinute() {
        List<Verdict> verdicts = RationBook.atOnce(TAKERS, i -> book.ask("203.0.113." + i, i, NOON, true));
        assertThat(taken(verdicts)).isEqualTo(5);
        assertThat(verdicts).isSubsetOf(Verdict.TAKEN, Verdict.MINUTE, Verdict.MISSES);
    }

    /** The minutes apart, so that the misses alone bind; a fifth is left. */
    @RepeatedTest(3)
    void missesOfADay() {
        for (int i = 0; i < 4; i++) {
            book.ask("203.0.113.1", i, NOON, false);
        }
        List<Verdict> verdicts =
                RationBook.atOnce(TAKERS, i -> book.ask("203.0.113." + i, 100 + i, NOON.plusSeconds(300), false));
        assertThat(taken(verdicts)).isEqualTo(1);
        assertThat(book.text("select misses::text from ration.asker")).isEqualTo("5");
    }

    @RepeatedTest(3)
    void callsForANumber() {
        List<Verdict> verdicts = RationBook.atOnce(TAKERS, i -> book.ask("203.0." + i + ".1", 1, NOON, true));
        assertThat(taken(verdicts)).isEqualTo(5);
        assertThat(verdicts).containsOnly(Verdict.TAKEN, Verdict.NUMBER);
    }

    @RepeatedTest(3)
    void freeCallsOfADay() {
        book.ask("203.0.113.1", 0, NOON, true);
        book.run("update ration.asker set calls = 17, recent = '{}'");
        List<Verdict> verdicts = RationBook.atOnce(TAKERS, i -> book.take("203.0.113." + i, i, NOON.plusSeconds(300)));
        assertThat(taken(verdicts)).isEqualTo(3);
    }

    @RepeatedTest(3)
    void missesOfTheWholeServiceAndOneAlarm() {
        book.run("insert into ration.hour values (date_trunc('hour', timestamptz '" + NOON + "'), 1990)");
        List<Taking> takings = RationBook.atOnce(
                TAKERS,
                i -> book.rations()
                        .take(RationBook.network("203.0." + i + ".1"), book.number(i), NOON, Optional.empty()));
        assertThat(taken(takings.stream().map(Taking::verdict).toList())).isEqualTo(10);
        assertThat(takings.stream().filter(Taking::alarm)).hasSize(1);
        assertThat(book.text("select misses::text from ration.hour")).isEqualTo("2000");
    }

    @RepeatedTest(3)
    void oneProof() {
        book.run("insert into ration.hour values (date_trunc('hour', timestamptz '" + NOON + "'), 2000)");
        Optional<Work> work = book.work();
        List<Verdict> verdicts = RationBook.atOnce(
                TAKERS,
                i -> book.rations()
                        .take(RationBook.network("203.0." + i + ".1"), book.number(i), NOON, work)
                        .verdict());
        assertThat(taken(verdicts)).isEqualTo(1);
        assertThat(verdicts).containsOnly(Verdict.TAKEN, Verdict.SPENT);
    }
}
