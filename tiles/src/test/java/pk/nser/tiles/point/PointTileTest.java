package pk.nser.tiles.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pk.nser.db.delivery.point.GivenBin;
import pk.nser.db.delivery.point.GivenPoint;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.tiles.encode.DecodedTile;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/** Point tiles read back by another's library. */
class PointTileTest {
    private static final TileCoord TILE = WebMercatorQuad.tile(73.05, 33.69, 12);
    private static final List<Dimension> DIMENSIONS = List.of(
            Codebook.standard().dimension("poverty_score").orElseThrow(),
            Codebook.standard().dimension(Dimension.HOUSEHOLD_SIZE).orElseThrow(),
            Codebook.standard().dimension("livestock").orElseThrow());

    private static GivenPoint at(double across, double down, @Nullable String... values) {
        double x = (TILE.x() + across) * WebMercatorQuad.EXTENT;
        double y = (TILE.y() + down) * WebMercatorQuad.EXTENT;
        return new GivenPoint(
                WebMercatorQuad.longitude(x, 12), WebMercatorQuad.latitude(y, 12), "PK123", 4, Arrays.asList(values));
    }

    private static int[] place(DecodedTile.Feature feature) {
        return new int[] {
            (int) feature.paths().get(0)[0].x, (int) feature.paths().get(0)[0].y
        };
    }

    @Test
    void aPointHasItsPlaceAndItsValuesAndNoId() {
        byte[] bytes = PointTile.of(
                        TILE,
                        DIMENSIONS,
                        List.of(at(0.25001, 0.50001, "poor", "cow;goat"), at(0.9999999, 0.0000001, "*", null)))
                .bytes();
        DecodedTile tile = DecodedTile.of(bytes);
        assertThat(tile.layers()).containsExactly("geotags");
        assertThat(tile.raw().getLayers(0).getExtent()).isEqualTo(4096);
        assertThat(tile.raw().getLayers(0).getVersion()).isEqualTo(2);
        assertThat(tile.raw().getLayers(0).getFeaturesList()).noneMatch(feature -> feature.hasId());
        List<DecodedTile.Feature> features = tile.features("geotags");
        assertThat(place(features.get(0))).containsExactly(1024, 2048);
        assertThat(place(features.get(1))).containsExactly(4095, 0);
        assertThat(features.get(0).attributes())
                .isEqualTo(
                        Map.of("area", "PK123", "household_size", 4L, "poverty_band", "poor", "livestock", "cow;goat"));
        assertThat(features.get(1).attributes())
                .isEqualTo(Map.of("area", "PK123", "household_size", 4L, "poverty_band", "*"));
    }

    /** Who is not told the size of the household gets a tile in which it is nowhere. */
    @Test
    void aPointTellsTheSizeToThoseAloneWhoAskForIt() {
        List<Dimension> others = List.of(DIMENSIONS.get(0), DIMENSIONS.get(2));
        byte[] bytes = PointTile.of(TILE, others, List.of(at(0.25, 0.5, "poor", "cow;goat")))
                .bytes();
        DecodedTile tile = DecodedTile.of(bytes);
        assertThat(tile.features("geotags"))
                .extracting(DecodedTile.Feature::attributes)
                .containsExactly(Map.of("area", "PK123", "poverty_band", "poor", "livestock", "cow;goat"));
        assertThat(tile.raw().getLayers(0).getKeysList()).doesNotContain("household_size");
    }

    @Test
    void aTileIsNeverBiggerThanItMayBeAndItsPointsAreAnEvenSample() {
        Random luck = new Random(3);
        String[] bands = {"ultra_poor", "very_poor", "poor", "non_poor", "well_off"};
        List<GivenPoint> points = new ArrayList<>();
        for (int i = 0; i < PointTile.most(DIMENSIONS.size()); i++) {
            points.add(at(luck.nextDouble(), luck.nextDouble(), bands[luck.nextInt(5)], "cow;goat;none"));
        }
        PointTile tile = PointTile.of(TILE, DIMENSIONS, points);
        assertThat(tile.bytes().length).isBetween(480_000, TileEncoder.MAX_BYTES);
        assertThat(tile.shown()).isLessThan(points.size());
        List<DecodedTile.Feature> shown = DecodedTile.of(tile.bytes()).features("geotags");
        assertThat(shown).hasSize(tile.shown());
        int[] counts = new int[64];
        for (DecodedTile.Feature feature : shown) {
            counts[place(feature)[0] / 512 * 8 + place(feature)[1] / 512]++;
        }
        double expected = tile.shown() / 64.0;
        double chiSquare = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(chiSquare).as("63 degrees of freedom, p = 0.001").isLessThan(103.4);
    }

    @Test
    void noMoreAreReadThanCouldFit() {
        List<GivenPoint> least = new ArrayList<>();
        for (int i = 0; i < PointTile.most(0); i++) {
            least.add(new GivenPoint(73.05, 33.69, "A", 1, List.of()));
        }
        PointTile tile = PointTile.of(TILE, List.of(), least);
        assertThat(tile.shown()).isLessThan(least.size()).isGreaterThan(least.size() / 2);
        assertThat(PointTile.of(TILE, DIMENSIONS, List.of()).bytes()).isEmpty();
    }

    @Test
    void squaresLieBesideOneAnotherAndTellTheirNumber() {
        TileCoord coarse = new TileCoord(3, 5, 3);
        byte[] bytes = BinTile.of(coarse, List.of(new GivenBin(320, 192, 7), new GivenBin(383, 255, 1)));
        DecodedTile tile = DecodedTile.of(bytes);
        assertThat(tile.raw().getLayers(0).getFeaturesList()).noneMatch(feature -> feature.hasId());
        List<DecodedTile.Feature> squares = tile.features("bins");
        assertThat(squares)
                .extracting(DecodedTile.Feature::attributes)
                .containsExactly(Map.of("households", 7L), Map.of("households", 1L));
        assertThat(squares.get(0).polygons().getEnvelopeInternal().toString()).isEqualTo("Env[0.0 : 64.0, 0.0 : 64.0]");
        assertThat(squares.get(1).polygons().getEnvelopeInternal().toString())
                .isEqualTo("Env[4032.0 : 4096.0, 4032.0 : 4096.0]");
        assertThat(squares.get(1).polygons().getArea()).isEqualTo(64 * 64);
    }
}
