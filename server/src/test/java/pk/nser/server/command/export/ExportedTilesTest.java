package pk.nser.server.command.export;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.server.command.export.ExportedCountry.Shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;
import pk.nser.tiles.archive.ReadArchive;
import pk.nser.tiles.archive.TileId;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.grid.WebMercatorQuad;

/** The archives of an exported folder, tile by tile against what the server gives. */
class ExportedTilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = ExportedCountry.Shared.FOLDER;
    private static final ExportedCountry COUNTRY = ExportedCountry.Shared.COUNTRY;

    @BeforeAll
    static void succeeded() {
        ExportedCountry.Shared.requireWritten();
    }

    private static Map<Long, byte[]> archive(String path) throws IOException {
        return ReadArchive.of(FOLDER.resolve(path + ".pmtiles")).tiles();
    }

    private static String dimensions() throws IOException {
        return json("public/2026-11/catalogue.json").path("dimensions").findParents("code").stream()
                .filter(dimension -> dimension.path("categories").size() > 0)
                .map(dimension -> dimension.path("code").asText())
                .collect(Collectors.joining(","));
    }

    /** What the server gives for every tile of the country at these zooms, by number; one more on each side. */
    private static Map<Long, byte[]> served(String path, int maxZoom) {
        Map<Long, byte[]> tiles = new TreeMap<>();
        for (int z = 0; z <= maxZoom; z++) {
            TileCoord first = WebMercatorQuad.tile(60, 32, z);
            TileCoord last = WebMercatorQuad.tile(76, 24, z);
            for (int x = Math.max(0, first.x() - 1); x <= Math.min((1 << z) - 1, last.x() + 1); x++) {
                for (int y = Math.max(0, first.y() - 1); y <= Math.min((1 << z) - 1, last.y() + 1); y++) {
                    TileCoord tile = new TileCoord(z, x, y);
                    HttpResponse<byte[]> answer = COUNTRY.asker.get(path + "/" + tile + ".mvt");
                    if (answer.statusCode() != 204) {
                        assertThat(answer.statusCode()).as(path + "/" + tile).isEqualTo(200);
                        tiles.put(TileId.of(tile), Asker.bytes(answer));
                    }
                }
            }
        }
        return tiles;
    }

    private static void assertSame(Map<Long, byte[]> found, Map<Long, byte[]> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (id, bytes) -> assertThat(found.get(id)).as("tile " + id).isEqualTo(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "district"})
    void everyTileOfShapesIsTheServersOwnAnswer(String level) throws IOException {
        String path = "public/areas/tiny-main/tiles/" + level;
        Map<Long, byte[]> expected = served("/" + path, 10);
        assertThat(expected).hasSizeGreaterThan(500);
        assertSame(archive(path), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "division", "district"})
    void everyTileOfFiguresIsTheServersOwnAnswerForAllDimensions(String level) throws IOException {
        String path = "public/2026-11/tiles/" + level;
        Map<Long, byte[]> expected = served("/" + path + "/" + dimensions(), level.equals("district") ? 10 : 8);
        Map<Long, byte[]> found = archive(path);
        if (!level.equals("district")) {
            long past = TileId.of(new TileCoord(9, 0, 0));
            found = found.entrySet().stream()
                    .filter(tile -> tile.getKey() < past)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
        assertSame(found, expected);
        Tile some = Tile.read(found.values().iterator().next());
        assertThat(some.layer(level)).isNotEmpty();
        assertThat(some.layer(level).get(0).attributes().keySet())
                .as("figures of every dimension")
                .anyMatch(name -> name.startsWith("toilet_type."))
                .anyMatch(name -> name.startsWith("poverty_score."))
                .anyMatch(name -> name.startsWith("disability."));
    }

    @Test
    void archivesTellWhatTheyHoldAndWhatMustBeSaid() throws IOException {
        JsonNode shapes = JSON.readTree(ReadArchive.of(FOLDER.resolve("public/areas/tiny-main/tiles/district.pmtiles"))
                .metadata());
        assertThat(shapes.path("vector_layers").findValuesAsText("id")).containsExactly("district", "border_line");
        JsonNode figures = JSON.readTree(ReadArchive.of(FOLDER.resolve("public/2026-11/tiles/district.pmtiles"))
                .metadata());
        assertThat(figures.path("nser:release").asText()).isEqualTo("2026-11");
        assertThat(figures.path("nser:synthetic").asText()).isEqualTo("true");
        assertThat(figures.path("attribution").asText()).contains("Tests", "Not official");
        assertThat(figures.path("nser:disclaimer_ur").asText()).isEqualTo("غیر سرکاری");
        assertThat(figures.path("vector_layers").path(0).path("fields").has("toilet_type.flush.pct"))
                .isTrue();
        assertThat(figures.path("name").asText()).contains("(synthetic demonstration)");
    }

    @Test
    void tileJsonAndStyleLeadToTheArchive() throws IOException {
        JsonNode tileJson = JSON.readTree(
                FOLDER.resolve("public/2026-11/tiles/district.json").toFile());
        assertThat(tileJson.path("tiles").path(0).asText())
                .isEqualTo("pmtiles://public/2026-11/tiles/district.pmtiles/{z}/{x}/{y}");
        JsonNode style = JSON.readTree(
                FOLDER.resolve("public/2026-11/tiles/district/style.json").toFile());
        JsonNode source = style.path("sources").path("nser");
        assertThat(source.path("url").asText()).isEqualTo("pmtiles://public/2026-11/tiles/district.pmtiles");
        assertThat(source.has("tiles")).isFalse();
        assertThat(style.path("layers")).hasSizeGreaterThan(100);
    }
}
