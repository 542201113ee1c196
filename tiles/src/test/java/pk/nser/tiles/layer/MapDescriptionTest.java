package pk.nser.tiles.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

class MapDescriptionTest {
    private static final String ADDRESS =
            "https://maps.example/public/2026-11/tiles/district/toilet_type/{z}/{x}/{y}.mvt";
    private static final TileSource SOURCE = new TileSource(
            "Toilet type by district",
            ADDRESS,
            AreaLevel.DISTRICT,
            List.of(60.9, 23.7, 77.8, 37.1),
            "Publisher. Not official.");
    private static final List<Dimension> TOILETS =
            List.of(Codebook.standard().dimension("toilet_type").orElseThrow());
    private static final List<String> FIVE = List.of("#111111", "#222222", "#333333", "#444444", "#555555");

    @Test
    void tellsAGisEveryFieldOfATile() {
        JsonNode json = new ObjectMapper().valueToTree(TileJson.of(SOURCE, TOILETS));
        assertThat(json.get("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.get("tiles").get(0).asText()).isEqualTo(ADDRESS);
        assertThat(json.get("bounds").toString()).isEqualTo("[60.9,23.7,77.8,37.1]");
        assertThat(json.get("minzoom").asInt()).isZero();
        assertThat(json.get("maxzoom").asInt()).isEqualTo(10);
        assertThat(json.get("attribution").asText()).contains("Not official");
        JsonNode layer = json.get("vector_layers").get(0);
        assertThat(layer.get("id").asText()).isEqualTo("district");
        assertThat(layer.get("fields").fieldNames())
                .toIterable()
                .contains(
                        "code", "name", "map", "toilet_type.flush", "toilet_type.flush.pct", "toilet_type.none.status")
                .hasSize(3 + 9);
        assertThat(json.toString()).doesNotContain("count\":").doesNotContain("center");
    }

    @Test
    void stylesEachClassAndEachAbsence() {
        JsonNode json =
                new ObjectMapper().valueToTree(MapStyle.of(SOURCE, TOILETS, (d, c) -> List.of(20, 40, 60, 80), FIVE));
        assertThat(json.get("version").asInt()).isEqualTo(8);
        assertThat(json.get("layers")).hasSize(3 * (5 + 2) + 2);
        JsonNode second = json.get("layers").get(1);
        assertThat(second.get("source-layer").asText()).isEqualTo("district");
        assertThat(second.get("filter").toString())
                .isEqualTo("[\"all\",[\"has\",\"toilet_type.flush.pct\"],"
                        + "[\">=\",\"toilet_type.flush.pct\",20],[\"<\",\"toilet_type.flush.pct\",40]]");
        assertThat(second.at("/paint/fill-color").asText()).isEqualTo("#222222");
        assertThat(json.get("layers").get(5).get("filter").toString())
                .contains("[\"==\",\"toilet_type.flush.status\",\"withheld\"]");
        assertThat(json.get("layers").findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(json.at("/sources/nser/tiles/0").asText()).isEqualTo(ADDRESS);
    }

    @Test
    void refusesColoursThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapStyle.of(SOURCE, TOILETS, (d, c) -> List.of(20, 40), FIVE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileSource("t", "/tiles", AreaLevel.DISTRICT, List.of(1.0, 2.0, 3.0, 4.0), ""));
    }

    @ParameterizedTest
    @EnumSource(AreaLevel.class)
    void asksForNoZoomThatHasNoTable(AreaLevel level) {
        assertThat(LevelZooms.of(level).maxZoom()).isLessThanOrEqualTo(PyramidTables.MAX_ZOOM);
        assertThat(LevelZooms.BORDER_LINES.contains(LevelZooms.of(level).minZoom()))
                .isTrue();
        assertThat(LevelZooms.BORDER_LINES.contains(LevelZooms.of(level).maxZoom()))
                .isTrue();
    }
}
