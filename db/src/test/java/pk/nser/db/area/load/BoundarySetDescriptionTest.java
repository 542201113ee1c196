package pk.nser.db.area.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;

class BoundarySetDescriptionTest {
    private static final String DOCUMENT = "docs/formats/areas.md";

    @TempDir
    private Path folder;

    @Test
    void readsTheExampleOfItsDocument() throws IOException {
        BoundarySetDescription description = read(example());
        assertThat(description.id()).isEqualTo("sop-2026");
        assertThat(description.official()).isTrue();
        assertThat(description.synthetic()).isFalse();
        assertThat(description.notCollected()).containsOnlyKeys("geotags", "disability");
        assertThat(description.country().code()).isEqualTo("PK");
        assertThat(description.bounds()).containsExactly(60.0, 23.0, 81.0, 38.0);
        assertThat(description.columns("adm3").levelOf("adm3")).isEqualTo(AreaLevel.TEHSIL);
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> read("{\"id\":\"A b\",\"validFrom\":\"soon\",\"bounds\":[1],"
                        + "\"notCollected\":{\"shoes\":[\"PK\"]}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("side.json")
                .hasMessageContaining("id must be")
                .hasMessageContaining("title is missing")
                .hasMessageContaining("licence is missing")
                .hasMessageContaining("disclaimer is missing")
                .hasMessageContaining("validFrom is not a day")
                .hasMessageContaining("bounds must be")
                .hasMessageContaining("unknown topic 'shoes'");
    }

    @Test
    void refusesKeysItDoesNotKnow() throws IOException {
        String unknown = example().replace("\"validFrom\"", "\"validFron\"");
        assertThatThrownBy(() -> read(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("validFron");
        assertThatThrownBy(() -> read("{")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cod2022_adm0,     country",
        "adm1,             province",
        "division,         division",
        "pak-adm2,         district",
        "Tehsil,           tehsil",
        "my_union_council, union_council",
        "village,          village",
        "neighbours,       ''",
        "adm22,            ''",
    })
    void knowsLevelsByTheUsualLayerNames(String layer, String level) {
        AreaLevel found = LayerColumns.USUAL.levelOf(layer);
        assertThat(found == null ? "" : found.code()).isEqualTo(level);
    }

    private BoundarySetDescription read(String json) {
        try {
            return BoundarySetDescription.read(Files.writeString(folder.resolve("side.json"), json));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String example() throws IOException {
        String text = Files.readString(document());
        String fromExample = text.substring(text.indexOf("```json") + "```json".length());
        return fromExample.substring(0, fromExample.indexOf("```"));
    }

    private static Path document() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(DOCUMENT))) {
                return at.resolve(DOCUMENT);
            }
        }
        throw new IllegalStateException(DOCUMENT + " is in no folder around the module");
    }
}
