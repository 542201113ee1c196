package pk.nser.tiles.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileSizesTest {
    @Test
    void tellsTheMiddleTheUsualMostAndTheLargest() {
        assertThat(TileSizes.of(IntStream.rangeClosed(1, 100).map(i -> 101 - i).toArray()))
                .isEqualTo(new TileSizes(100, 5_050, 50, 95, 100));
        assertThat(TileSizes.of(new int[] {7})).isEqualTo(new TileSizes(1, 7, 7, 7, 7));
        assertThat(TileSizes.of(new int[0])).isEqualTo(new TileSizes(0, 0, 0, 0, 0));
    }
}
