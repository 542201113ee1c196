package pk.nser.tiles.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.AreasFixture;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.progress.Progress;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.tiles.encode.AreaNames;
import pk.nser.tiles.encode.BorderLines;
import pk.nser.tiles.encode.DecodedTile;
import pk.nser.tiles.encode.GeometryTile;
import pk.nser.tiles.encode.TileEncoder;
import pk.nser.tiles.encode.TileRules;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

class PyramidTest {
    private static final int SIDE = 12;
    private static TestDatabases databases;
    private static PyramidReport report;
    private static final List<String> STEPS = new ArrayList<>();

    @BeforeAll
    static void build() throws SQLException {
        databases = TestDatabases.create("pyramid");
        List<Outline> villages = WigglyCoverage.cells(69, 30, 0.1, SIDE, SIDE, 4);
        List<Outline> districts = WigglyCoverage.blocks(villages, SIDE, 4);
        Outline country = WigglyCoverage.blocks(villages, SIDE, SIDE).get(0);
        try (AreasFixture areas = new AreasFixture(databases)) {
            areas.imported(1, AreaLevel.COUNTRY, "C", null, country.shape());
            areas.shown(1, AreaLevel.COUNTRY, "C", List.of());
            for (Outline district : districts) {
                String code = "D" + district.areaId();
                areas.imported(10 + district.areaId(), AreaLevel.DISTRICT, code, 1, district.shape());
                areas.shown(10 + district.areaId(), AreaLevel.DISTRICT, code, List.of());
            }
            for (Outline village : villages) {
                String code = "V" + village.areaId();
                areas.imported(100 + village.areaId(), AreaLevel.VILLAGE, code, 11, village.shape());
                if (village.areaId() > 2) {
                    areas.shown(100 + village.areaId(), AreaLevel.VILLAGE, code, List.of());
                }
            }
            areas.shown(1000, AreaLevel.VILLAGE, "V1+1", List.of("V1", "V2"));
            areas.borderLine(1, "international", country.shape().getBoundary());
        }
        Pyramid pyramid = new Pyramid(
                new Outlines(databases.pools().of(Role.BUILD)),
                new PyramidTables(databases.pools().of(Role.BUILD)));
        report = pyramid.build(AreasFixture.VERSION, progress());
        assertThat(pyramid.build(AreasFixture.VERSION, Progress.SILENT)).isEqualTo(report);
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    @Test
    void drawsEveryAreaAtEveryZoomOfItsLevel() {
        assertThat(report.areas()).isEqualTo(1 + 9 + SIDE * SIDE - 1);
        assertThat(report.coarser()).isZero();
        assertThat(drawn(AreaLevel.COUNTRY, 10)).containsOnly(1L);
        for (int zoom : new int[] {3, 7, 10}) {
            assertThat(drawn(AreaLevel.DISTRICT, zoom))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(11, 19).asLongStream().boxed().toList());
        }
        for (int zoom : new int[] {9, 12}) {
            assertThat(drawn(AreaLevel.VILLAGE, zoom))
                    .hasSize(SIDE * SIDE - 1)
                    .contains(1000L)
                    .doesNotContain(101L);
        }
        assertThat(drawn(AreaLevel.VILLAGE, 8)).isEmpty();
        assertThat(drawn(AreaLevel.DISTRICT, 11)).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(STEPS)
                .containsExactly(
                        "drawing tiles: country 11/11",
                        "drawing tiles: district 99/99",
                        "drawing tiles: village 572/572",
                        "drawing tiles: border lines 13/13");
    }

    /** The whole outlines cover the country without gap or overlap, with fewer vertices than they came with. */
    @Test
    void keepsWholeOutlinesThatShareTheirEdges() {
        ShownOutlines shown = new ShownOutlines(databases.pools().of(Role.AGG));
        assertThat(shown.hold(AreasFixture.VERSION, AreaLevel.VILLAGE)).isTrue();
        assertThat(shown.hold(AreasFixture.VERSION, AreaLevel.TEHSIL)).isFalse();
        List<Integer> ids = IntStream.rangeClosed(0, 1000).boxed().toList();
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.VILLAGE)) {
            List<ShownOutlines.Outline> outlines = shown.read(AreasFixture.VERSION, level, ids);
            assertThat(outlines)
                    .hasSize(drawn(level, level == AreaLevel.VILLAGE ? 9 : 3).size());
            Geometry[] shapes =
                    outlines.stream().map(ShownOutlines.Outline::shape).toArray(Geometry[]::new);
            assertThat(CoverageValidator.isValid(shapes)).as("a coverage").isTrue();
            assertThat(CoverageUnion.union(shapes).getNumGeometries()).isEqualTo(1);
        }
        int before = WigglyCoverage.blocks(WigglyCoverage.cells(69, 30, 0.1, SIDE, SIDE, 4), SIDE, 4).stream()
                .mapToInt(outline -> outline.shape().getNumPoints())
                .sum();
        assertThat(shown.read(AreasFixture.VERSION, AreaLevel.DISTRICT, ids).stream()
                        .mapToInt(outline -> outline.shape().getNumPoints())
                        .sum())
                .isBetween(9 * 5, before - 1);
        assertThat(shown.borderLines(AreasFixture.VERSION))
                .singleElement()
                .satisfies(line -> assertThat(line.styleClass()).isEqualTo("international"));
        assertThat(shown.read(AreasFixture.VERSION, AreaLevel.DISTRICT, List.of(11)))
                .extracting(ShownOutlines.Outline::areaId)
                .containsExactly(11);
    }

    private static List<Long> drawn(AreaLevel level, int zoom) {
        PyramidTables tables = new PyramidTables(databases.pools().of(Role.AGG));
        AreaNames names =
                AreaNames.of(new ShownAreas(databases.pools().of(Role.AGG)).read(AreasFixture.VERSION, level));
        TileCoord north = WebMercatorQuad.tile(68.9, 31.3, zoom);
        TileCoord south = WebMercatorQuad.tile(70.3, 29.9, zoom);
        List<Long> ids = new ArrayList<>();
        for (int x = north.x(); x <= south.x(); x++) {
            for (int y = north.y(); y <= south.y(); y++) {
                Optional<byte[]> parts = tables.areas(AreasFixture.VERSION, level, zoom, x, y);
                Optional<byte[]> lines = tables.borderLines(AreasFixture.VERSION, zoom, x, y);
                if (parts.isPresent()) {
                    byte[] bytes = TileEncoder.geometry(
                                    level,
                                    GeometryTile.read(parts.get()),
                                    lines.map(BorderLines::read).orElse(BorderLines.NONE),
                                    names,
                                    TileEncoder.ALL)
                            .orElseThrow();
                    DecodedTile tile = TileRules.check(bytes);
                    tile.features(level.code()).forEach(f -> ids.add(f.id()));
                    assertThat(tile.features("border_line").isEmpty()).isEqualTo(lines.isEmpty());
                }
            }
        }
        return ids.stream().distinct().sorted().toList();
    }

    private static Progress progress() {
        return new Progress() {
            private long total;

            @Override
            public void begin(String step, String unit, long steps) {
                total = steps;
                STEPS.add(step);
            }

            @Override
            public void at(long done) {
                if (done == total) {
                    STEPS.set(STEPS.size() - 1, STEPS.get(STEPS.size() - 1) + " " + done + "/" + total);
                }
            }
        };
    }
}
