package pk.nser.db.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

/** Sixty-four takers at once, on the same body and its departments. */
class LockRaceTest {
    private static final int TAKERS = 64;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void neverPassesTheCapByOne(int cap) throws InterruptedException, ExecutionException {
        try (TestDatabases databases = TestDatabases.create("race")) {
            Institutions institutions = new Institutions(databases.pools().of(Role.APP));
            Institution body = institutions.registerBody("Body");
            Institution part = institutions.registerBelow(body.id(), "Part");
            List<String> all = new ArrayList<>(LockedDimensions.all());
            List<Taking> takings = race(databases, cap, taker -> {
                int institution = taker % 2 == 0 ? body.id() : part.id();
                return LockLedgerTest.asking(institution, all.get(taker % 10), all.get((taker + 1 + taker / 10) % 10));
            });
            Set<String> held = new LockLedger(databases.pools().of(Role.APP), new LockCap(cap)).held(body.id());
            assertThat(held).hasSizeBetween(cap - 1, cap);
            assertThat(takings).hasSize(TAKERS);
            for (Taking taking : takings) {
                if (taking instanceof Taking.Granted granted) {
                    assertThat(held).containsAll(granted.held());
                }
            }
        }
    }

    @Test
    void oneOfManyEqualTakersFillsTheLedgerAndAllMayHoldTheSame() throws InterruptedException, ExecutionException {
        try (TestDatabases databases = TestDatabases.create("race")) {
            Institution body = new Institutions(databases.pools().of(Role.APP)).registerBody("Body");
            List<Taking> takings = race(
                    databases, 4, taker -> LockLedgerTest.asking(body.id(), "rooms", "land", "livestock", "education"));
            assertThat(takings).hasSize(TAKERS).allMatch(taking -> taking instanceof Taking.Granted);
        }
    }

    private interface Asking {
        RecordRequest of(int taker);
    }

    /** Several pools, for one alone would let the takers in four at a time. */
    private static List<Taking> race(TestDatabases databases, int cap, Asking asking)
            throws InterruptedException, ExecutionException {
        List<Pools> pools = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Taking>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pools.add(new Pools(databases.address()));
            }
            for (int taker = 0; taker < TAKERS; taker++) {
                RecordRequest request = asking.of(taker);
                LockLedger ledger =
                        new LockLedger(pools.get(taker % pools.size()).of(Role.APP), new LockCap(cap));
                waiting.add(threads.submit(() -> {
                    start.await();
                    return ledger.take(request);
                }));
            }
            start.countDown();
            List<Taking> takings = new ArrayList<>();
            for (Future<Taking> taking : waiting) {
                takings.add(taking.get());
            }
            return takings;
        } finally {
            threads.shutdownNow();
            pools.forEach(Pools::close);
        }
    }
}
