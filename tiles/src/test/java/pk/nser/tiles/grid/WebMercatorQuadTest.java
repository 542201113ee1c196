package pk.nser.tiles.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebMercatorQuadTest {
    /** Islamabad, Karachi and the corners of the world; computed apart from this code by the arcsinh formula. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0",
        "73.0479, 33.6844, 5, 22, 12",
        "73.0479, 33.6844, 12, 2879, 1640",
        "67.0011, 24.8607, 10, 702, 438",
        "-180, 85.0511, 3, 0, 0",
        "179.9999, -85.0511, 3, 7, 7",
        "180, -90, 3, 7, 7"
    })
    void knowsTheTileOfAPlace(double longitude, double latitude, int z, int x, int y) {
        assertThat(WebMercatorQuad.tile(longitude, latitude, z)).isEqualTo(new TileCoord(z, x, y));
    }

    @ParameterizedTest
    @CsvSource({"61, 23.7, 0", "77.8, 37.1, 12", "-179.9, -80, 22", "0, 0, 7"})
    void goesThereAndBack(double longitude, double latitude, int z) {
        double x = WebMercatorQuad.x(longitude, z);
        double y = WebMercatorQuad.y(latitude, z);
        assertThat(WebMercatorQuad.longitude(x, z)).isCloseTo(longitude, within(1e-9));
        assertThat(WebMercatorQuad.latitude(y, z)).isCloseTo(latitude, within(1e-9));
    }

    @Test
    void countsFromTheNorthWest() {
        assertThat(WebMercatorQuad.x(-180, 1)).isZero();
        assertThat(WebMercatorQuad.x(0, 1)).isEqualTo(4096);
        assertThat(WebMercatorQuad.y(0, 1)).isCloseTo(4096, within(1e-6));
        assertThat(WebMercatorQuad.y(WebMercatorQuad.MAX_LATITUDE, 1)).isCloseTo(0, within(1e-6));
        assertThat(WebMercatorQuad.y(90, 1)).isEqualTo(WebMercatorQuad.y(WebMercatorQuad.MAX_LATITUDE, 1));
    }
}
