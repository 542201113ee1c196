package pk.nser.server.access.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private long nanos = 17;
    private final Buckets<String> buckets = new Buckets<>(5, "are answered.", () -> nanos);

    /** How many of a thousand questions are answered at one moment. */
    private long answered(String asker) {
        return IntStream.range(0, 1_000).filter(i -> buckets.isWithin(asker)).count();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void answersFiveASecondAndTwoSecondsAtOnce() {
        assertThat(answered("one")).isEqualTo(10);
        pass(Duration.ofMillis(199));
        assertThat(answered("one")).isZero();
        pass(Duration.ofMillis(1));
        assertThat(answered("one")).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(answered("one")).isEqualTo(5);
        pass(Duration.ofHours(1));
        assertThat(answered("one")).as("no more is saved up").isEqualTo(10);
    }

    @Test
    void eachAskerHasItsOwn() {
        assertThat(answered("one")).isEqualTo(10);
        assertThat(answered("another")).isEqualTo(10);
    }
}
