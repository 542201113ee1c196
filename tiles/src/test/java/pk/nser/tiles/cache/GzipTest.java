package pk.nser.tiles.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GzipTest {
    @Test
    void isReadBackByTheStandardReader() {
        readBack(Gzip.KEPT);
        readBack(Gzip.ONCE);
    }

    private static void readBack(Gzip gzip) {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 511, 4096, 65_535, 65_536, 300_000}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            byte[] even = new byte[length];
            assertThat(Gzip.expand(gzip.compress(noise))).isEqualTo(noise);
            assertThat(Gzip.expand(gzip.compress(even))).isEqualTo(even);
            assertThat(gzip.compress(noise)).isEqualTo(gzip.compress(noise));
        }
        assertThat(gzip.compress(new byte[300_000])).hasSizeLessThan(2_000);
    }

    @Test
    void servesManyThreadsAtOnce() {
        AtomicInteger right = new AtomicInteger();
        IntStream.range(0, 2_000).parallel().forEach(seed -> {
            byte[] bytes = new byte[1 + seed];
            new Random(seed).nextBytes(bytes);
            if (Arrays.equals(bytes, Gzip.expand(Gzip.ONCE.compress(bytes)))) {
                right.incrementAndGet();
            }
        });
        assertThat(right).hasValue(2_000);
    }
}
