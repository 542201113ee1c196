package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

class ManifestTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private static Manifest manifest(FileFormat format, boolean points, boolean synthetic) {
        return new Manifest(
                format,
                SampleRows.schema(points),
                TargetSystem.of("EPSG:24312"),
                new Manifest.Content("geotags-2026-11-7" + format.suffix(), DIGEST, 12_345, 678),
                new Manifest.Terms("GIS unit", "A-7", "flood relief", new Label("Not to be given on.", "آگے نہ دیں۔")),
                new Manifest.Source(
                        "2026-11",
                        "2026",
                        LocalDate.of(2026, 11, 1),
                        synthetic ? new Label("Invented data.", "فرضی ڈیٹا") : null),
                synthetic
                        ? List.of(new Manifest.NotCollected(
                                "geotags",
                                new Label("Geo-tags", "جیو ٹیگ"),
                                List.of(new Manifest.Where("BA", new Label("Balochistan", "بلوچستان"), false))))
                        : List.of());
    }

    @Test
    void tellsWhatIsNeededToReadTheFileAndToKnowItWhole() throws IOException {
        Path path = folder.resolve("manifest.json");
        manifest(FileFormat.SHAPEFILE, true, true).write(path);
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(path));
        assertThat(json.path("manifestVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/file/name").asText()).isEqualTo("geotags-2026-11-7.shp.zip");
        assertThat(json.at("/file/sha256").asText()).isEqualTo(DIGEST);
        assertThat(json.at("/file/bytes").asLong()).isEqualTo(12_345);
        assertThat(json.at("/file/rows").asLong()).isEqualTo(678);
        assertThat(json.at("/file/limits").asText()).contains("ten characters").contains("2 GB");
        assertThat(json.at("/agreement/recipient").asText()).isEqualTo("GIS unit");
        assertThat(json.at("/agreement/number").asText()).isEqualTo("A-7");
        assertThat(json.at("/agreement/purpose").asText()).isEqualTo("flood relief");
        assertThat(json.at("/agreement/terms/ur").asText()).isEqualTo("آگے نہ دیں۔");
        assertThat(json.at("/source/release").asText()).isEqualTo("2026-11");
        assertThat(json.at("/source/line").asText()).isEqualTo("2026");
        assertThat(json.at("/source/asOf").asText()).isEqualTo("2026-11-01");
        assertThat(json.at("/source/syntheticNote/en").asText()).isEqualTo("Invented data.");
        assertThat(json.at("/coordinates/system").asText()).isEqualTo("EPSG:24312");
        assertThat(json.at("/coordinates/accuracyMetres").asDouble()).isEqualTo(15);
        assertThat(json.at("/notCollected/0/topic").asText()).isEqualTo("geotags");
        assertThat(json.at("/notCollected/0/areas/0/name/ur").asText()).isEqualTo("بلوچستان");
        assertThat(json.at("/notCollected/0/areas/0/inPart").asBoolean(true)).isFalse();
        assertThat(json.at("/columns/1/nameInFile").asText()).isEqualTo("household_");
        assertThat(json.at("/columns/5/codes/flush/ur").asText()).isEqualTo("کوڈ");
    }

    @Test
    void theSameIsTheSame() {
        assertThat(manifest(FileFormat.CSV, false, false).json())
                .isEqualTo(manifest(FileFormat.CSV, false, false).json());
        String records =
                new String(manifest(FileFormat.CSV, false, false).json(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(records)
                .doesNotContain("coordinates")
                .doesNotContain("nameInFile")
                .contains("\"synthetic\" : false");
    }

    @Test
    void refusesADigestThatIsNone() {
        assertThatThrownBy(() -> new Manifest.Content("a.csv", "ABC", 1, 1)).hasMessageContaining("sha256");
        assertThatThrownBy(() -> new Manifest.Content("../a.csv", DIGEST, 1, 1)).hasMessageContaining("fileName");
    }
}
