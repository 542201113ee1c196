package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.progress.Progress;

class DemoRegistryTest {
    @Test
    void makesTheSameBytesTwice(@TempDir Path folder) throws IOException {
        DemoRegistry.make(SmallRegistry.PLAN, folder.resolve("one"), Progress.SILENT);
        SmallRegistry.REGISTRY.write(folder.resolve("two"), Progress.SILENT);
        for (String file : List.of(DemoRegistry.AREAS, DemoRegistry.DESCRIPTION, DemoRegistry.HOUSEHOLDS)) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
        try (GZIPInputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("one").resolve(DemoRegistry.HOUSEHOLDS)))) {
            assertThat(in.readAllBytes()).isEqualTo(SmallRegistry.CSV);
        }
    }

    @Test
    void severalFilesHoldWhatOneDoes(@TempDir Path folder) throws IOException {
        SmallRegistry.REGISTRY.write(folder, 6_000, Progress.SILENT);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int file = 1; file <= 4; file++) {
            try (InputStream csv =
                    new GZIPInputStream(Files.newInputStream(folder.resolve("households-0" + file + ".csv.gz")))) {
                appendRows(csv.readAllBytes(), all);
            }
        }
        assertThat(folder.resolve("households-05.csv.gz")).doesNotExist();
        assertThat(folder.resolve(DemoRegistry.HOUSEHOLDS)).doesNotExist();
        assertThat(all.toByteArray()).isEqualTo(SmallRegistry.CSV);
    }

    /** With the heading of the first of them. */
    private static void appendRows(byte[] made, ByteArrayOutputStream all) {
        int heading = all.size() == 0 ? 0 : new String(made, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        all.write(made, heading, made.length - heading);
    }

    @Test
    void makesDistrictByDistrictWhatTheFileHolds() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DemoRegistry.Part part : SmallRegistry.REGISTRY.parts()) {
            try (InputStream csv = SmallRegistry.REGISTRY.households(part)) {
                appendRows(csv.readAllBytes(), all);
            }
        }
        assertThat(all.toByteArray()).isEqualTo(SmallRegistry.CSV);
    }

    @Test
    void writesAreasInTheImportFormat(@TempDir Path folder) throws IOException {
        Path areas = folder.resolve(DemoRegistry.AREAS);
        SmallRegistry.REGISTRY.writeAreas(areas, folder.resolve(DemoRegistry.DESCRIPTION));
        JsonNode features = new ObjectMapper().readTree(areas.toFile()).get("features");
        Map<String, Integer> levels = new HashMap<>();
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            boolean border = properties.has("class");
            assertThat(feature.get("geometry").get("type").asText().equals("LineString"))
                    .isEqualTo(border);
            if (!border) {
                levels.merge(properties.get("level").asText(), 1, Integer::sum);
                assertThat(properties.get("code").asText()).isNotBlank();
                assertThat(properties.get("name_ur").asText()).isNotBlank();
                assertThat(properties.has("parent"))
                        .isEqualTo(!properties.get("level").asText().equals("country"));
            }
        }
        assertThat(levels)
                .containsEntry("district", 160)
                .containsEntry("tehsil", 577)
                .containsKey("village");
    }

    @Test
    void labelsTheSetAsSyntheticAndSchematicInBothLanguages(@TempDir Path folder) throws IOException {
        Path description = folder.resolve(DemoRegistry.DESCRIPTION);
        SmallRegistry.REGISTRY.writeAreas(folder.resolve(DemoRegistry.AREAS), description);
        JsonNode about = new ObjectMapper().readTree(description.toFile());
        assertThat(about.get("id").asText()).isEqualTo("demo");
        assertThat(about.get("synthetic").asBoolean()).isTrue();
        assertThat(about.get("official").asBoolean()).isFalse();
        assertThat(about.at("/disclaimer/en").asText()).contains("Synthetic", "schematic");
        assertThat(about.at("/disclaimer/ur").asText()).contains("مصنوعی");
        assertThat(about.at("/notCollected/geotags")).hasSize(17);
        assertThat(about.get("notCollected").size()).isEqualTo(4);
    }

    @Test
    void takesAnotherListOfPlacesWhereNotAllWasCollected() {
        DemoPlan plan = new DemoPlan(2_000, 1, List.of("PB"));
        String csv = new String(SmallRegistry.csv(DemoRegistry.grow(plan, Progress.SILENT)), StandardCharsets.UTF_8);
        for (String line : csv.lines().toList()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("household")) {
                assertThat(cells[4].isEmpty()).as(cells[3]).isEqualTo(cells[3].startsWith("PB"));
            }
        }
    }

    @Test
    void refusesSizesThatCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoPlan(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoPlan(100_000_000, 1));
    }

    @Test
    void writesCoordinatesWithoutNeedlessDigits() {
        assertThat(decimal(73.5)).isEqualTo("73.5");
        assertThat(decimal(73.000001)).isEqualTo("73.000001");
        assertThat(decimal(-1.25)).isEqualTo("-1.25");
        assertThat(decimal(73.12345678)).isEqualTo("73.12345678");
        assertThat(decimal(70)).isEqualTo("70");
        assertThat(JsonText.quote("a\"b\\c\n", new StringBuilder())).hasToString("\"a\\\"b\\\\c \"");
    }

    private static String decimal(double value) {
        return JsonText.decimal(value, new StringBuilder()).toString();
    }
}
