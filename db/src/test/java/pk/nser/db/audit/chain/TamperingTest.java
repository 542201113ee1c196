package pk.nser.db.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with every right in the database changes the log: each way is found, and where (access.md goal 5). */
class TamperingTest {
    /** Links the events from {@code $from} anew, as somebody would who knows how: the chain itself holds again. */
    private static final String RELINK = "do $$ declare e record; h bytea; begin"
            + " select hash into h from audit.event where seq < %1$d order by seq desc limit 1;"
            + " h := coalesce(h, decode(repeat('00', 32), 'hex'));"
            + " for e in select * from audit.event where seq >= %1$d order by seq loop"
            + " h := sha256(h || convert_to('{\"seq\":' || e.seq || ',\"at\":\"'"
            + " || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') || '\",' || substr(e.body, 2), 'UTF8'));"
            + " update audit.event set hash = h where seq = e.seq; end loop;"
            + " update audit.head set hash = h, seq = (select max(seq) from audit.event); end $$";

    private static ChainedLog log;

    /** 250 events, a checkpoint at 150; and a copy, from which each test begins. */
    @BeforeAll
    static void write(@TempDir Path work) throws IOException {
        log = new ChainedLog(work);
        log.write(150);
        assertThat(log.checkpoints.make().seq()).isEqualTo(150);
        log.write(100);
        log.tamper("create schema kept; create table kept.event as table audit.event;"
                + " create table kept.head as table audit.head");
    }

    @BeforeEach
    void restore() {
        log.tamper("truncate audit.event, audit.head; insert into audit.event table kept.event;"
                + " insert into audit.head table kept.head");
        assertThat(log.checkpoints.verify().findings()).isEmpty();
    }

    @AfterAll
    static void drop() {
        log.close();
    }

    private void assertFound(String where, String what) {
        Verification verification = log.checkpoints.verify();
        assertThat(verification.holds()).isFalse();
        assertThat(verification.findings()).anySatisfy(finding -> {
            assertThat(finding.where()).isEqualTo(where);
            assertThat(finding.what()).contains(what);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit.event set body = replace(body, '\"rows\":40,', '\"rows\":4,') where seq = 40|event 40|changed",
                "update audit.event set body = replace(body, '203.0.113.9', '203.0.113.8') where seq = 250|event 250|changed",
                "update audit.event set at = at + interval '1 microsecond' where seq = 40|event 40|changed",
                "update audit.event set agreement = 99 where seq = 40|event 40|another agreement",
                "update audit.event set agreement = null where seq = 40|event 40|another agreement",
                "update audit.event set hash = sha256(hash) where seq = 40|event 40|changed",
                "update audit.event set seq = 1000 where seq = 250|events 250 to 999|missing",
                "delete from audit.event where seq = 1|event 1|missing",
                "delete from audit.event where seq = 40|event 40|missing",
                "delete from audit.event where seq between 40 and 59|events 40 to 59|missing",
                "delete from audit.event where seq > 240|events 241 to 250|cut off the end",
                "delete from audit.event|events 1 to 250|cut off the end",
                "insert into audit.event (seq, at, body, hash) values (251, now(), '{\"action\":\"x\"}', sha256('x'))"
                        + "|event 251|changed",
                "insert into audit.event (seq, at, body, hash) values (0, now(), '{\"action\":\"x\"}', sha256('x'))"
                        + "|event 0|put in",
                "update audit.head set seq = 249, hash = (select hash from audit.event where seq = 249)"
                        + "|event 250|put in behind the end",
                "update audit.head set hash = sha256(hash)|the end of the chain|another hash",
                "delete from audit.head|the end of the chain|missing"
            })
    void aChangeIsFoundWhereItIs(String sql, String where, String what) {
        log.tamper(sql);
        assertFound(where, what);
    }

    @Test
    void twoEventsThatChangedPlacesAreFound() {
        log.tamper("update audit.event e set body = o.body, at = o.at, agreement = o.agreement, hash = o.hash"
                + " from audit.event o where (e.seq, o.seq) in ((40, 90), (90, 40))");
        assertFound("event 40", "changed");
        assertFound("event 90", "changed");
    }

    @Test
    void anEventPutInBetweenIsFound() {
        log.tamper(
                "update audit.event set seq = -seq where seq > 40; update audit.event set seq = 1 - seq where seq < 0;"
                        + " insert into audit.event (seq, at, body, hash)"
                        + " values (41, now(), '{\"action\":\"delivery\"}', sha256('x'));"
                        + " update audit.head set seq = 251");
        assertFound("event 41", "changed");
    }

    /** The chain holds again; the checkpoint knows better. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit.event set body = replace(body, '\"rows\":40,', '\"rows\":4,') where seq = 40|40",
                "update audit.event set at = at - interval '1 day' where seq = 150|150",
                "delete from audit.event where seq = 40; update audit.event set seq = -seq where seq > 40;"
                        + " update audit.event set seq = -seq - 1 where seq < 0|1"
            })
    void aChainThatWasLinkedAnewIsFoundByItsCheckpoint(String sql, int from) {
        log.tamper(sql);
        log.tamper(RELINK.formatted(from));
        assertThat(log.checkpoints.verify().findings()).hasSize(1);
        assertFound("event 150", "written anew");
        assertThatThrownBy(() -> log.checkpoints.make())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is signed");
    }

    @Test
    void aTailCutTogetherWithTheEndIsFoundBehindTheCheckpoint() {
        log.tamper("delete from audit.event where seq > 120;"
                + " update audit.head set seq = 120, hash = (select hash from audit.event where seq = 120)");
        assertFound("events 121 to 150", "cut off the end");
    }

    @Test
    void everythingGoneIsFound() {
        log.tamper("truncate audit.event; update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
        assertFound("events 1 to 150", "cut off the end");
        log.write(200);
        assertFound("event 150", "written anew");
    }

    @Test
    void whatIsWrittenAfterACutDoesNotCloseTheGap() {
        log.tamper("delete from audit.event where seq > 240");
        log.write(5);
        assertFound("events 241 to 250", "missing");
        assertThat(log.checkpoints.verify().last()).isEqualTo(255);
    }

    @Test
    void nothingIsSignedThatDoesNotHold() {
        log.tamper("update audit.event set at = at + interval '1 hour' where seq = 200");
        assertThatThrownBy(() -> log.checkpoints.make())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("event 200");
    }
}
