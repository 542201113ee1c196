package pk.nser.server.command.export;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.server.command.export.ExportedCountry.Shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pk.nser.server.fixture.Secrets;
import pk.nser.server.fixture.Tile;
import pk.nser.tiles.archive.ReadArchive;

/** What stands in an exported FOLDER, held against the answers of the public tree and against what only tokens may see. */
class ExportedContentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEVELS = List.of("country", "province", "division", "district");

    private static final Path FOLDER = ExportedCountry.Shared.FOLDER;
    private static final ExportedCountry COUNTRY = ExportedCountry.Shared.COUNTRY;

    @BeforeAll
    static void succeeded() {
        ExportedCountry.Shared.requireWritten();
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyDocumentIsTheServersOwnAnswerAndNoneIsMissing() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("releases.json", "public/2026-11/catalogue.json"));
        LEVELS.forEach(level -> expected.add("public/areas/tiny-main/" + level + ".json"));
        for (JsonNode table : json("public/2026-11/catalogue.json").findValues("tables")) {
            table.forEach(one -> one.path("areaLevels")
                    .forEach(level -> Stream.of("json", "csv", "csv-metadata.json")
                            .forEach(form -> expected.add("public/2026-11/figures/" + level.asText() + "/"
                                    + one.path("key").asText() + "." + form))));
        }
        for (String path : expected) {
            assertThat(FOLDER.resolve(path)).hasBinaryContent(COUNTRY.served("/" + path));
        }
        Set<String> found = Stream.of("json", "csv")
                .flatMap(form -> files(form).stream())
                .map(file -> FOLDER.relativize(file).toString())
                .filter(name -> name.equals("releases.json") || name.startsWith("public/"))
                .filter(name -> !name.contains("/tiles/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(100);
    }

    /** Names, counts, codes and layers below the district, in whatever form they could stand. */
    @Test
    void holdsNothingThatOnlyTokensMaySee() throws IOException, SQLException {
        Set<String> open = new TreeSet<>();
        for (String level : LEVELS) {
            JsonNode areas = JSON.readTree(
                    FOLDER.resolve("public/areas/tiny-main/" + level + ".json").toFile());
            open.addAll(areas.findValuesAsText("code"));
        }
        assertThat(open)
                .as("a country, two provinces, two divisions, three districts")
                .hasSize(8);
        for (Path file : files("")) {
            if (!file.toString().endsWith(".pmtiles")) {
                assertThat(Secrets.inText(ExportedCountry.text(file)))
                        .as(file.toString())
                        .isEmpty();
                continue;
            }
            for (byte[] tile : ReadArchive.of(file).tiles().values()) {
                assertThat(Secrets.inTile(Tile.read(tile))).as(file.toString()).isEmpty();
                Tile.read(tile).layers().forEach((layer, features) -> {
                    assertThat(layer).isIn("country", "province", "division", "district", "border_line");
                    features.stream()
                            .filter(feature -> !layer.equals("border_line"))
                            .forEach(feature -> assertThat(open)
                                    .contains(
                                            String.valueOf(feature.attributes().get("code"))));
                });
            }
        }
        for (Path table : files(".csv")) {
            ExportedCountry.text(table)
                    .lines()
                    .skip(1)
                    .forEach(row -> assertThat(open).contains(row.split(",", 5)[3]));
        }
        assertThat(files("")).noneMatch(file -> file.toString().contains("private"));
        assertThat(finerCodes())
                .as("the registry has finer areas")
                .hasSizeGreaterThan(4)
                .doesNotContainAnyElementsOf(open);
    }

    /** Codes of all areas below the district that the release has for tokens. */
    private static List<String> finerCodes() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = COUNTRY.databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code from agg.area where area_level > 3")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    @Test
    void pagesAreRelativeAndSayThatTheyAreACopy() {
        String page = ExportedCountry.text(FOLDER.resolve("index.html"));
        assertThat(page)
                .contains("<meta name=\"nser-copy\" content=\"2026-11\" />")
                .containsPattern("Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';[^\"]*\"")
                .doesNotContain("frame-ancestors", "\"/assets/");
        assertThat(page.indexOf("./assets/copy-9f8e7d6c.js"))
                .as("the program that takes the server's place runs first")
                .isPositive()
                .isLessThan(page.indexOf("./assets/test-1a2b3c4d.js"));
        assertThat(ExportedCountry.text(FOLDER.resolve("table.html"))).isEqualTo(page);
        assertThat(FOLDER.resolve("about.html")).exists();
        assertThat(FOLDER.resolve("sw.js")).doesNotExist();
    }

    @Test
    void tellsTheSizes() throws IOException {
        JsonNode mark = JSON.readTree(FOLDER.resolve("export.json").toFile());
        assertThat(mark.path("archives")).hasSize(8);
        for (JsonNode one : mark.path("archives")) {
            Path file = FOLDER.resolve(one.path("path").asText());
            assertThat(one.path("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(one.path("sizes").path("tiles").asInt())
                    .isEqualTo(ReadArchive.of(file).tiles().size());
            assertThat(one.path("sizes").path("median").asInt())
                    .isPositive()
                    .isLessThanOrEqualTo(one.path("sizes").path("p95").asInt());
        }
        assertThat(ExportedCountry.Shared.SAID.out())
                .contains("shapes of district", "figures of province", files("").size() + " files");
    }
}
