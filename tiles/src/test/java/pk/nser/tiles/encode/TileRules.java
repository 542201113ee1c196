package pk.nser.tiles.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What MVT 2.1 asks of every tile, and what we ask beyond it. */
public final class TileRules {
    private TileRules() {}

    /** Fails on the first rule that a tile breaks. */
    public static DecodedTile check(byte[] bytes) {
        assertThat(bytes.length).isBetween(1, TileEncoder.MAX_BYTES);
        DecodedTile tile = DecodedTile.of(bytes);
        assertThat(tile.layers()).isNotEmpty().doesNotHaveDuplicates();
        for (Tile.Layer layer : tile.raw().getLayersList()) {
            assertThat(layer.getVersion()).isEqualTo(2);
            assertThat(layer.getExtent()).isEqualTo(4096);
            assertThat(layer.getFeaturesCount()).isPositive();
            assertThat(layer.getKeysList()).doesNotHaveDuplicates();
            assertThat(layer.getValuesList()).doesNotHaveDuplicates();
            assertThat(layer.getFeaturesList().stream().map(Tile.Feature::getId).toList())
                    .doesNotHaveDuplicates()
                    .doesNotContain(0L);
            layer.getFeaturesList()
                    .forEach(f -> assertThat(f.getTagsCount() % 2).isZero());
            tile.features(layer.getName()).forEach(TileRules::feature);
        }
        return tile;
    }

    private static void feature(DecodedTile.Feature feature) {
        assertThat(feature.paths()).as("geometry of %s", feature.id()).isNotEmpty();
        for (Coordinate[] path : feature.paths()) {
            for (int i = 0; i < path.length; i++) {
                assertThat(path[i].x).isBetween(-64.0, 4160.0);
                assertThat(path[i].y).isBetween(-64.0, 4160.0);
                if (i > 0) {
                    assertThat(path[i]).as("point after point").isNotEqualTo(path[i - 1]);
                }
            }
        }
        if (feature.type() == Tile.GeomType.POLYGON) {
            polygon(feature);
        } else {
            assertThat(feature.type()).isEqualTo(Tile.GeomType.LINESTRING);
            assertThat(feature.paths()).allMatch(path -> path.length >= 2);
        }
    }

    private static void polygon(DecodedTile.Feature feature) {
        assertThat(DecodedTile.Feature.doubleArea(feature.paths().get(0)))
                .as("the first ring of %s is a shell, clockwise on a screen", feature.id())
                .isPositive();
        for (Coordinate[] ring : feature.paths()) {
            assertThat(ring.length).isGreaterThanOrEqualTo(4);
            assertThat(ring[0]).isEqualTo(ring[ring.length - 1]);
            assertThat(DecodedTile.Feature.doubleArea(ring)).isNotZero();
        }
        IsValidOp valid = new IsValidOp(feature.polygons());
        assertThat(valid.isValid())
                .as(() -> feature.id() + ": " + valid.getValidationError())
                .isTrue();
    }
}
