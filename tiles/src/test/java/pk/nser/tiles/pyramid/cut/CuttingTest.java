package pk.nser.tiles.pyramid.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.encode.BorderLines;
import pk.nser.tiles.encode.DecodedTile;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.PartsWriter;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.encode.TileRules;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.pyramid.DrawnTiles;

class CuttingTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int ZOOM = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // within one tile; across a corner; a comb whose teeth cross a tile edge; a ring around a tile
                "POLYGON ((5000 5000, 5100 5000, 5100 5100, 5000 5100, 5000 5000))",
                "POLYGON ((4000 4000, 4300 4000, 4300 4300, 4000 4300, 4000 4000))",
                "POLYGON ((4100 5000, 4300 5000, 4300 5600, 4100 5600, 4100 5500, 4250 5500, 4250 5400, 4000 5400, "
                        + "4000 5300, 4250 5300, 4250 5200, 4000 5200, 4000 5100, 4100 5100, 4100 5000))",
                "POLYGON ((3000 3000, 9500 3000, 9500 9500, 3000 9500, 3000 3000), "
                        + "(3500 3500, 3500 9000, 9000 9000, 9000 3500, 3500 3500))",
                // a hole across a tile edge; two islands; a slanted strip through many tiles; larger than the world's
                // corner
                "POLYGON ((4200 4200, 8000 4200, 8000 8000, 4200 8000, 4200 4200), "
                        + "(7000 5000, 8150 5000, 7999 5100, 7000 5000))",
                "MULTIPOLYGON (((100 100, 9000 100, 9000 200, 100 200, 100 100)), ((8190 300, 8300 300, 8300 400, 8190 300)))",
                "POLYGON ((10 20, 40010 30020, 40010 30100, 10 100, 10 20))",
                "POLYGON ((0 0, 12288 0, 12288 12288, 0 12288, 0 0))"
            })
    void givesEachTileExactlyWhatLiesInIt(String wkt) throws ParseException {
        Geometry shape = new WKTReader().read(wkt);
        Map<TileCoord, Geometry> pieces = pieces(shape);
        for (int x = 0; x < 11; x++) {
            for (int y = 0; y < 9; y++) {
                Geometry box = FACTORY.toGeometry(
                        new Envelope(x * 4096 - 64, x * 4096 + 4160, y * 4096 - 64, y * 4096 + 4160));
                Geometry piece = pieces.remove(new TileCoord(ZOOM, x, y));
                double expected = shape.buffer(0).intersection(box).getArea();
                if (piece == null) {
                    assertThat(expected).isLessThan(1);
                } else {
                    assertThat(piece.getArea()).isCloseTo(expected, within(0.5 * piece.getLength() + 1));
                    assertThat(piece.symDifference(shape.buffer(0).intersection(box))
                                    .buffer(-0.8)
                                    .isEmpty())
                            .isTrue();
                }
            }
        }
        assertThat(pieces).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 300", "2, 40", "3, 8", "4, 3", "5, 1.5", "6, 20000"})
    void writesValidRingsWhateverRoundingAndCuttingDo(long seed, double size) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            pieces(star(random, 4096 * (2 + random.nextDouble()), 4096 * (2 + random.nextDouble()), size))
                    .values()
                    .forEach(piece -> assertThat(IsValidOp.isValid(piece)).isTrue());
        }
    }

    @Test
    void dropsWhatIsSmallerThanAUnit() throws ParseException {
        assertThat(pieces(
                        new WKTReader().read("POLYGON ((5000.1 5000.1, 5000.3 5000.1, 5000.3 5000.4, 5000.1 5000.1))")))
                .isEmpty();
        assertThat(pieces(new WKTReader()
                        .read("POLYGON ((5000 5000.1, 5100 5000.1, 5100 5000.3, 5000 5000.3, 5000 5000.1))")))
                .isEmpty();
    }

    @Test
    void cutsLinesIntoTheirPieces() throws ParseException {
        TileLine line = TileLine.of(
                new WKTReader().read("MULTILINESTRING ((100 100, 9000 100), (4096 50, 4096 50.2), (200 200, 200 300))"),
                1);
        Map<TileCoord, Integer> points = new HashMap<>();
        new TileCutter<TileLine>(ZOOM, (tile, piece) -> {
                    PartsWriter parts = new PartsWriter();
                    parts.borderLines("international", GeometryCommands.of(piece.finished(), tile));
                    byte[] bytes = TileEncoder.geometry(
                                    AreaLevel.DISTRICT,
                                    GeometryTile.EMPTY,
                                    BorderLines.read(parts.toByteArray()),
                                    DrawnTiles.names(1, AreaLevel.DISTRICT),
                                    TileEncoder.ALL)
                            .orElseThrow();
                    List<DecodedTile.Feature> features = TileRules.check(bytes).features("border_line");
                    assertThat(features.get(0).attributes()).containsEntry("class", "international");
                    points.put(tile, features.get(0).paths().size());
                })
                .cut(line);
        assertThat(points)
                .containsOnly(
                        Map.entry(new TileCoord(ZOOM, 0, 0), 2),
                        Map.entry(new TileCoord(ZOOM, 1, 0), 1),
                        Map.entry(new TileCoord(ZOOM, 2, 0), 1));
    }

    /** The pieces of a shape as they are written, put back into their place in the world. */
    private static Map<TileCoord, Geometry> pieces(Geometry shape) {
        Map<TileCoord, Geometry> pieces = new HashMap<>();
        new TileCutter<TileShape>(ZOOM, (tile, piece) -> {
                    byte[] commands = GeometryCommands.of(piece.finished(), tile);
                    if (commands.length > 0) {
                        pieces.put(tile, decoded(tile, commands));
                    }
                })
                .cut(TileShape.of(shape, 1));
        return pieces;
    }

    private static Geometry decoded(TileCoord tile, byte[] commands) {
        PartsWriter parts = new PartsWriter();
        parts.area(1, commands);
        byte[] bytes = TileEncoder.geometry(
                        AreaLevel.DISTRICT,
                        GeometryTile.read(parts.toByteArray()),
                        BorderLines.NONE,
                        DrawnTiles.names(1, AreaLevel.DISTRICT),
                        TileEncoder.ALL)
                .orElseThrow();
        Geometry geometry = TileRules.check(bytes).features("district").get(0).polygons();
        return AffineTransformation.translationInstance(4096.0 * tile.x(), 4096.0 * tile.y())
                .transform(geometry);
    }

    /** A star with needles: valid as it is, and easily spoiled by rounding. */
    private static Geometry star(Random random, double x, double y, double size) {
        int points = 7 + random.nextInt(60);
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double radius = size * (0.05 + random.nextDouble());
            ring[i] = new Coordinate(
                    x + radius * Math.cos(2 * Math.PI * i / points), y + radius * Math.sin(2 * Math.PI * i / points));
        }
        ring[points] = ring[0];
        return FACTORY.createPolygon(ring);
    }
}
