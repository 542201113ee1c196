package pk.nser.tiles.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.grid.TileCoord;

class WeightedCacheTest {
    private static final CacheKey.Names KEY = new CacheKey.Names("v", AreaLevel.DISTRICT);

    @Test
    void letsOneMakeWhatManyAskForAtOnce() throws InterruptedException, ExecutionException {
        WeightedCache<CacheKey.Names, String> cache = new WeightedCache<>(10_000, String::length);
        AtomicInteger made = new AtomicInteger();
        CountDownLatch everybodyAsks = new CountDownLatch(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> {
                    everybodyAsks.countDown();
                    everybodyAsks.await();
                    return cache.get(KEY, key -> "made " + made.incrementAndGet());
                }));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("made 1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cache.hits() + cache.misses()).isEqualTo(4);
    }

    @Test
    void keepsNoFailure() {
        WeightedCache<CacheKey.Names, String> cache = new WeightedCache<>(10_000, String::length);
        assertThatIllegalStateException()
                .isThrownBy(() -> cache.get(KEY, key -> {
                    throw new IllegalStateException("down");
                }))
                .withMessage("down");
        assertThat(cache.peek(KEY)).isEmpty();
        assertThat(cache.get(KEY, key -> "up")).isEqualTo("up");
        assertThat(cache.peek(KEY)).contains("up");
    }

    @Test
    void holdsNoMoreBytesThanItMay() {
        WeightedCache<CacheKey.Geometry, byte[]> cache = new WeightedCache<>(100_000, bytes -> bytes.length);
        for (int x = 0; x < 1000; x++) {
            cache.get(new CacheKey.Geometry("v", AreaLevel.VILLAGE, new TileCoord(12, x, 0)), key -> new byte[1000]);
        }
        assertThat(cache.bytes()).isBetween(50_000L, 100_000L);
    }
}
