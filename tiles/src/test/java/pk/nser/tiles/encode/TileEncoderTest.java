package pk.nser.tiles.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.FigureTables;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.pyramid.DrawnTiles;
import pk.nser.tiles.pyramid.WigglyCoverage;

class TileEncoderTest {
    private static final AreaLevel LEVEL = AreaLevel.DISTRICT;
    private static final GeometryTile TILE = Objects.requireNonNull(
            DrawnTiles.of(WigglyCoverage.cells(66, 27, 0.5, 3, 2, 2), 6, 0).get(new TileCoord(6, 43, 26)));
    private static final AreaNames NAMES = DrawnTiles.names(6, LEVEL);

    @Test
    void writesCodesAndNamesOfEveryArea() {
        byte[] bytes = TileEncoder.geometry(LEVEL, TILE, BorderLines.NONE, NAMES, TileEncoder.ALL)
                .orElseThrow();
        List<DecodedTile.Feature> features = TileRules.check(bytes).features("district");
        assertThat(features).hasSize(6);
        assertThat(features.get(2).id()).isEqualTo(3);
        assertThat(features.get(2).attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of("code", "A3", "name", "Area 3", "name_ur", "علاقہ 3"));
    }

    @Test
    void writesCountsSharesAndAbsencesAsTheyWereReleased() {
        FigureColumns toilets = toilets(
                new int[] {1, 2, 3, 4},
                new int[][] {{2000, 500, 1300, 200}, {60, 12, -1, 48}, {-2, -2, -2, -2}, {500, 20, 480, -1}});
        byte[] bytes = TileEncoder.figures(LEVEL, TILE, NAMES, List.of(toilets), TileEncoder.ALL)
                .orElseThrow();
        List<DecodedTile.Feature> features = TileRules.check(bytes).features("district");
        assertThat(features.get(0).attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "code",
                        "A1",
                        "name",
                        "Area 1",
                        "toilet_type.flush",
                        500L,
                        "toilet_type.flush.pct",
                        25.0,
                        "toilet_type.non_flush",
                        1300L,
                        "toilet_type.non_flush.pct",
                        65.0,
                        "toilet_type.none",
                        200L,
                        "toilet_type.none.pct",
                        10.0));
        assertThat(features.get(1).attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "code", "A2",
                        "name", "Area 2",
                        "toilet_type.flush", 12L,
                        "toilet_type.non_flush.status", "withheld",
                        "toilet_type.none", 48L));
        assertThat(features.get(2).attributes())
                .containsEntry("toilet_type.flush.status", "not-collected")
                .doesNotContainKey("toilet_type.flush");
        assertThat(features.get(3).attributes())
                .containsEntry("toilet_type.flush.pct", 5.0)
                .containsEntry("toilet_type.non_flush.pct", 95.0);
        assertThat(features.get(5).attributes()).containsEntry("toilet_type.flush.status", "not-offered");
    }

    @Test
    void putsSeveralDimensionsIntoOneTile() {
        FigureColumns toilets = toilets(new int[] {1}, new int[][] {{2000, 500, 1300, 200}});
        FigureColumns rooms = FigureColumns.of(
                FigureTables.of("household.rooms", LEVEL, new int[] {1}, new int[][] {{2000, 500, 1000, 300, 200}}));
        byte[] bytes = TileEncoder.figures(LEVEL, TILE, NAMES, List.of(toilets, rooms), id -> id == 1)
                .orElseThrow();
        DecodedTile tile = TileRules.check(bytes);
        assertThat(tile.features("district").get(0).attributes()).hasSize(2 + 6 + 8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileEncoder.figures(LEVEL, TILE, NAMES, List.of(toilets, toilets), TileEncoder.ALL));
    }

    @Test
    void leavesOutWhatTheAskerMayNotSeeBeforeAnythingIsWritten() {
        BitSet allowed = new BitSet();
        allowed.set(2);
        byte[] bytes = TileEncoder.geometry(LEVEL, TILE, BorderLines.NONE, NAMES, allowed::get)
                .orElseThrow();
        assertThat(TileRules.check(bytes).features("district"))
                .singleElement()
                .satisfies(f -> assertThat(f.id()).isEqualTo(2));
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .contains("Area 2")
                .doesNotContain("Area 1")
                .doesNotContain("Area 3");
    }

    @Test
    void isEmptyWhenNothingIsLeftOrNothingIsThere() {
        assertThat(TileEncoder.figures(LEVEL, TILE, NAMES, List.of(), id -> false))
                .isEmpty();
        assertThat(TileEncoder.geometry(LEVEL, GeometryTile.EMPTY, BorderLines.NONE, NAMES, TileEncoder.ALL))
                .isEmpty();
    }

    @Test
    void leavesOutAreasWithoutAName() {
        Optional<byte[]> bytes =
                TileEncoder.geometry(LEVEL, TILE, BorderLines.NONE, DrawnTiles.names(2, LEVEL), TileEncoder.ALL);
        assertThat(TileRules.check(bytes.orElseThrow()).features("district")).hasSize(2);
    }

    @Test
    void flagsAreasWithoutLocationsInFigureTiles() {
        AreaNames names = AreaNames.of(List.of(
                DrawnTiles.area(1, LEVEL, Set.of("geotags", "phone")), DrawnTiles.area(2, LEVEL, Set.of("phone"))));
        byte[] bytes = TileEncoder.figures(LEVEL, TILE, names, List.of(), TileEncoder.ALL)
                .orElseThrow();
        List<DecodedTile.Feature> features = TileRules.check(bytes).features("district");
        assertThat(features.get(0).attributes()).containsEntry("map", "not-collected");
        assertThat(features.get(1).attributes()).doesNotContainKey("map");
    }

    @Test
    void refusesATileAboveTheLimitInsteadOfLeavingAreasOut() {
        int areas = 12_000;
        assertThatThrownBy(() -> TileEncoder.geometry(
                        LEVEL, crowded(areas), BorderLines.NONE, DrawnTiles.names(areas, LEVEL), TileEncoder.ALL))
                .isInstanceOf(TileEncoder.TooLarge.class)
                .hasMessageContaining("fewer dimensions or a closer zoom");
    }

    @Test
    void refusesGeometryOfAnotherFormat() {
        assertThatIllegalArgumentException().isThrownBy(() -> GeometryTile.read(new byte[] {9, 1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> GeometryTile.read(new byte[] {1, 1, 50, 9}));
    }

    /** Squares on one spot that grow with their id. */
    private static GeometryTile crowded(int areas) {
        PartsWriter parts = new PartsWriter();
        for (int id = 1; id <= areas; id++) {
            ByteWriter commands = new ByteWriter(32);
            int side = 10 + id / 5;
            for (int part : new int[] {9, 0, 0, 26, 2 * side + (id % 5) * 2, 0, 0, 2 * side, 2 * side - 1, 0, 15}) {
                commands.varint(part);
            }
            parts.area(id, commands.toByteArray());
        }
        return GeometryTile.read(parts.toByteArray());
    }

    private static FigureColumns toilets(int[] ids, int[][] cells) {
        return FigureColumns.of(FigureTables.of("household.toilet_type", LEVEL, ids, cells));
    }
}
