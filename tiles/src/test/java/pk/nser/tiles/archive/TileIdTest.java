package pk.nser.tiles.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.tiles.grid.TileCoord;

class TileIdTest {
    /** The specification's table, and values that its makers' own programs are tested with. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 1",
        "1, 0, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 0, 4",
        "2, 0, 0, 5",
        "8, 40, 87, 36052",
        "12, 3423, 1763, 19078479",
    })
    void numbersTilesAsTheSpecificationDoes(int z, int x, int y, long id) {
        assertThat(TileId.of(new TileCoord(z, x, y))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void goesThroughAllTilesOfAZoomAndOnlyToNeighbours(int z) {
        int side = 1 << z;
        List<TileCoord> tiles = new ArrayList<>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                tiles.add(new TileCoord(z, x, y));
            }
        }
        tiles.sort((one, other) -> Long.compare(TileId.of(one), TileId.of(other)));
        long first = TileId.of(tiles.get(0));
        for (int i = 0; i < tiles.size(); i++) {
            assertThat(TileId.of(tiles.get(i))).isEqualTo(first + i);
        }
        for (int i = 1; i < tiles.size(); i++) {
            TileCoord one = tiles.get(i - 1);
            TileCoord next = tiles.get(i);
            assertThat(Math.abs(one.x() - next.x()) + Math.abs(one.y() - next.y()))
                    .as("%s and %s", one, next)
                    .isEqualTo(1);
        }
    }

    @Test
    void theDeepestZoomHasANumber() {
        TileCoord last = new TileCoord(TileCoord.MAX_ZOOM, (1 << TileCoord.MAX_ZOOM) - 1, 0);
        assertThat(TileId.of(last)).isEqualTo(((1L << 46) - 1) / 3 - 1);
    }
}
