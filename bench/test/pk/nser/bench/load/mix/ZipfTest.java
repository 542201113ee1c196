package pk.nser.bench.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTest {
    private static long count(int[] drawn, int rank) {
        return Arrays.stream(drawn).filter(one -> one == rank).count();
    }

    @Test
    void theSecondIsDrawnHalfAsOftenAsTheFirst() {
        int[] drawn = new Zipf(100, 1).draw(1_000_000, 7);
        assertThat((double) count(drawn, 0) / count(drawn, 1)).isEqualTo(2, within(0.05));
        assertThat((double) count(drawn, 0) / count(drawn, 9)).isEqualTo(10, within(0.5));
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isEqualTo(99);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Zipf zipf = new Zipf(50, 1);
        assertThat(zipf.draw(100, 3)).isEqualTo(zipf.draw(100, 3)).isNotEqualTo(zipf.draw(100, 4));
    }

    @Test
    void eachIsThereOnce() {
        int[] each = Zipf.each(1_000, 5);
        assertThat(Arrays.stream(each).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1_000).toArray());
        assertThat(each).isNotEqualTo(Zipf.each(1_000, 6));
    }
}
