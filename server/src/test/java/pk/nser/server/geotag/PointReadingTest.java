package pk.nser.server.geotag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.RouteWalk;

/** A crowd on one agreement's tiles; another one's are drawn meanwhile. */
@Timeout(120)
class PointReadingTest {
    private static final GivenCountry country = new GivenCountry("reading");
    private static final int ASKERS = 40;

    @AfterAll
    static void drop() {
        country.close();
    }

    @Test
    void aCrowdWaitsOrIsToldToAndAnotherAgreementIsServed() throws Exception {
        Tokens.Issued crowded = country.agreement();
        country.place(crowded, 60_000, 0.02);
        Tokens.Issued calm = country.agreement();
        country.place(calm, 50, 0.02);
        country.change("update app.agreement set max_rows_per_day = 1000000000");
        String tile = "/" + RouteWalk.tile(12, 61.01, 26.01) + ".mvt";
        country.get(calm.token().text(), tile);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                asked.add(threads.submit(() -> {
                    go.await();
                    return country.get(crowded.token().text(), tile).statusCode();
                }));
            }
            go.countDown();
            assertThat(country.get(calm.token().text(), tile).statusCode()).isEqualTo(200);
            int drawn = 0;
            for (Future<Integer> one : asked) {
                int status = one.get(100, TimeUnit.SECONDS);
                assertThat(status).isIn(200, 429);
                drawn += status == 200 ? 1 : 0;
            }
            assertThat(drawn)
                    .as("two are read and six wait at a time")
                    .isBetween(PointReading.MOST_AT_ONCE + PointReading.MOST_WAITING, ASKERS - 1);
        } finally {
            threads.shutdownNow();
        }
    }
}
