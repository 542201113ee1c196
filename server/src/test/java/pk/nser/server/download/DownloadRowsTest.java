package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.Downloads;
import pk.nser.db.delivery.made.Downloads.Begun;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.token.Tokens;

/** The rows of a day under 64 who begin at once, asked of the database itself. */
class DownloadRowsTest {
    private static final int ROWS = 100;
    private static final int TAKERS = 64;
    private static final Quota WIDE = new Quota(Long.MAX_VALUE, Long.MAX_VALUE);

    @TempDir
    private static Path folder;

    private static ServedFiles served;

    @BeforeAll
    static void open() {
        served = new ServedFiles("rows_of_day", folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Downloads downloads() {
        return new Downloads(served.databases.pools().of(Role.APP));
    }

    private static int number(Tokens.Issued holder, String name) throws IOException {
        return Integer.parseInt(served.place(holder, name, "id\n", ROWS).split("/", -1)[3]);
    }

    /** What came of 64 beginnings at once, of one file and the other in turn. */
    private static List<Begun> begin(Tokens.Issued holder, int one, int other) throws Exception {
        Downloads downloads = downloads();
        ExecutorService takers = Executors.newFixedThreadPool(TAKERS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Begun>> begun = new ArrayList<>();
            for (int taker = 0; taker < TAKERS; taker++) {
                int delivery = taker % 2 == 0 ? one : other;
                begun.add(takers.submit(() -> {
                    go.await();
                    return downloads.begin(holder.agreement(), delivery, WIDE);
                }));
            }
            go.countDown();
            List<Begun> all = new ArrayList<>();
            for (Future<Begun> future : begun) {
                all.add(future.get());
            }
            return all;
        } finally {
            takers.shutdown();
        }
    }

    @Test
    void eachFileTakesItsRowsOnce() throws Exception {
        Tokens.Issued holder = served.holder();
        List<Begun> begun = begin(holder, number(holder, "a.csv"), number(holder, "b.csv"));
        assertThat(begun).hasSize(TAKERS).containsOnly(Begun.MAY_BE_SENT);
        assertThat(served.rowsToday(holder)).isEqualTo(2 * ROWS);
    }

    @Test
    void whereThereIsRoomForOneFileOneIsSentToAllAndTheOtherToNobody() throws Exception {
        Tokens.Issued holder = served.holder();
        served.run("update app.agreement set max_rows_per_day = " + (2 * ROWS - 1) + " where agreement_id = "
                + holder.agreement());
        List<Begun> begun = begin(holder, number(holder, "a.csv"), number(holder, "b.csv"));
        assertThat(begun.stream().filter(Begun.MAY_BE_SENT::equals)).hasSize(TAKERS / 2);
        assertThat(begun.stream().filter(Begun.ROWS_USED_UP::equals)).hasSize(TAKERS / 2);
        assertThat(served.rowsToday(holder)).isEqualTo(ROWS);
    }

    @Test
    void aNarrowerShareIsKept() throws IOException {
        Tokens.Issued holder = served.holder();
        int delivery = number(holder, "a.csv");
        assertThat(downloads().begin(holder.agreement(), delivery, new Quota(1, ROWS - 1)))
                .isEqualTo(Begun.ROWS_USED_UP);
        assertThat(served.rowsToday(holder)).isZero();
        assertThat(downloads().begin(holder.agreement(), delivery, new Quota(1, ROWS)))
                .isEqualTo(Begun.MAY_BE_SENT);
    }

    @Test
    void anotherAgreementsFileAndOneThatDoesNotStandTakeNothing() throws IOException {
        Tokens.Issued holder = served.holder();
        Tokens.Issued other = served.holder();
        int delivery = number(holder, "a.csv");
        assertThat(downloads().begin(other.agreement(), delivery, WIDE)).isEqualTo(Begun.NOT_STANDING);
        assertThat(downloads().begin(999_999, delivery, WIDE)).isEqualTo(Begun.NOT_STANDING);
        served.run("update app.agreement set state = 'suspended' where agreement_id = " + holder.agreement());
        assertThat(downloads().begin(holder.agreement(), delivery, WIDE)).isEqualTo(Begun.NOT_STANDING);
        assertThat(served.rowsToday(holder)).isZero();
    }
}
