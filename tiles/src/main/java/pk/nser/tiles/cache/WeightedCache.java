package pk.nser.tiles.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made last, up to a number of bytes, and lets several who ask for the same thing at once wait for one
 * who makes it. A failure is told to all who wait and is not kept: the next one tries again. Thread-safe.
 *
 * <p>Keys are those of this package: none of them can say for whom something is, so nothing that depends on a scope can
 * be kept (design.md 4).
 *
 * @param <K> a key
 * @param <V> what is kept
 */
public final class WeightedCache<K extends CacheKey, V> {
    private static final int KEY_BYTES = 160;

    private final AsyncCache<K, V> cache;

    /**
     * An empty cache.
     *
     * @param maxBytes how much it holds, about
     * @param weight bytes of a value, about; a constant is added for the key
     */
    public WeightedCache(long maxBytes, ToIntFunction<V> weight) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((K key, V value) -> KEY_BYTES + weight.applyAsInt(value))
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    /** The kept value, or the one that {@code maker} makes now, in this thread. */
    public V get(K key, Function<K, V> maker) {
        Making<V> mine = new Making<>();
        CompletableFuture<V> kept = cache.get(key, (k, executor) -> mine);
        if (kept == mine) {
            mine.make(key, maker);
        }
        @Nullable V value = kept.join();
        if (value == null) {
            throw ((Making<V>) kept).failure();
        }
        return value;
    }

    /** The value if it is there already. */
    public Optional<V> peek(K key) {
        CompletableFuture<V> kept = cache.getIfPresent(key);
        return kept == null ? Optional.empty() : Optional.ofNullable(kept.getNow(null));
    }

    /** How often a value was there. */
    public long hits() {
        return cache.synchronous().stats().hitCount();
    }

    /** How often it was not. */
    public long misses() {
        return cache.synchronous().stats().missCount();
    }

    /** Bytes held, about. */
    public long bytes() {
        return cache.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElse(0);
    }

    /** A value that one thread makes while others wait; a failure ends it without a value, which the cache drops. */
    private static final class Making<V> extends CompletableFuture<V> {
        private volatile @Nullable RuntimeException failure;

        @SuppressWarnings("NullAway") // no value: how the cache is told to keep nothing
        <K> void make(K key, Function<K, V> maker) {
            V value = null;
            try {
                value = maker.apply(key);
            } catch (RuntimeException e) { // whatever it is, those who wait are given it too (failure())
                failure = e;
            } finally {
                complete(value);
            }
        }

        RuntimeException failure() {
            RuntimeException known = failure;
            return known == null ? new IllegalStateException("what was to be kept could not be made") : known;
        }
    }
}
