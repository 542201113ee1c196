package pk.nser.tiles.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.tiles.encode.BorderLines;
import pk.nser.tiles.encode.DecodedTile;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.encode.TileRules;
import pk.nser.tiles.grid.TileCoord;

class CoverageTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<Outline> CELLS = WigglyCoverage.cells(66, 27, 0.3, 12, 12, 5);

    @ParameterizedTest
    @CsvSource({"10, 4", "8, 4", "7, 4", "6, 8", "5, 8"})
    void simplifiesSharedEdgesOnceForBothNeighbours(int zoom, double tolerance) {
        LevelCoverage coverage = LevelCoverage.of(CELLS, 10).simplified(tolerance, zoom);
        Geometry[] shapes = shapes(coverage);
        assertThat(CoverageValidator.isValid(shapes)).isTrue();
        assertThat(vertices(shapes)).isLessThan(vertices(shapes(LevelCoverage.of(CELLS, 10))));
        assertThat(CoverageUnion.union(shapes).getNumGeometries()).isEqualTo(1);
    }

    @Test
    void givesNeighboursTheVerticesThatOnlyOneOfThemHas() {
        Geometry left = polygon(67, 27, 68, 27, 68, 27.25, 68.0, 27.75, 68, 28, 67, 28);
        Geometry right = polygon(68, 27, 69, 27, 69, 28, 68, 28);
        LevelCoverage coverage = LevelCoverage.of(List.of(new Outline(1, 0, left), new Outline(2, 0, right)), 10);
        assertThat(CoverageValidator.isValid(shapes(coverage))).isTrue();
        assertThat(coverage.shape(0).getNumPoints()).isEqualTo(left.getNumPoints());
        assertThat(coverage.shape(1).getNumPoints()).isEqualTo(right.getNumPoints() + 2);
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "8, 4", "7, 4", "6, 8", "5, 8", "4, 8"})
    void leavesNoGapAndNoOverlapInAnyTile(int zoom, double tolerance) {
        Geometry country =
                CoverageUnion.union(shapes(LevelCoverage.of(CELLS, zoom).simplified(tolerance, zoom)));
        Map<TileCoord, GeometryTile> tiles = DrawnTiles.of(CELLS, zoom, tolerance);
        assertThat(tiles).isNotEmpty();
        tiles.forEach((coord, kept) -> {
            byte[] bytes = TileEncoder.geometry(
                            AreaLevel.UNION_COUNCIL,
                            kept,
                            BorderLines.NONE,
                            DrawnTiles.names(CELLS.size(), AreaLevel.UNION_COUNCIL),
                            TileEncoder.ALL)
                    .orElseThrow();
            DecodedTile tile = TileRules.check(bytes);
            covers(coord, country, tile);
        });
    }

    private static void covers(TileCoord coord, Geometry country, DecodedTile tile) {
        List<Geometry> areas = tile.features("union_council").stream()
                .map(DecodedTile.Feature::polygons)
                .toList();
        Geometry drawn = OverlayNGRobust.union(areas);
        Geometry box = FACTORY.toGeometry(new Envelope(-64, 4160, -64, 4160));
        Geometry inTile = AffineTransformation.translationInstance(-4096.0 * coord.x(), -4096.0 * coord.y())
                .transform(country)
                .intersection(box);
        assertThat(inTile.buffer(-1).difference(drawn.buffer(1, 2)).isEmpty())
                .as("gap in %s", coord)
                .isTrue();
        double sum = areas.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum - drawn.getArea()).as("overlap in %s", coord).isLessThanOrEqualTo(0.001 * drawn.getArea() + 2);
    }

    private static Geometry[] shapes(LevelCoverage coverage) {
        return IntStream.range(0, coverage.areas()).mapToObj(coverage::shape).toArray(Geometry[]::new);
    }

    private static int vertices(Geometry[] shapes) {
        return IntStream.range(0, shapes.length)
                .map(i -> shapes[i].getNumPoints())
                .sum();
    }

    private static Geometry polygon(double... xy) {
        CoordinateList ring = new CoordinateList();
        for (int i = 0; i < xy.length; i += 2) {
            ring.add(new Coordinate(xy[i], xy[i + 1]));
        }
        ring.closeRing();
        return FACTORY.createPolygon(ring.toCoordinateArray());
    }
}
