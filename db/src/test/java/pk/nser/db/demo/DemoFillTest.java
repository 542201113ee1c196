package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.grow.BorderLine;
import pk.nser.db.demo.infill.GivenArea;
import pk.nser.db.demo.infill.GivenSet;
import pk.nser.db.dimension.Label;
import pk.nser.db.progress.Progress;

class DemoFillTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static GivenArea area(AreaLevel level, String code, @Nullable String parent, double west, double east) {
        Geometry shape = FACTORY.toGeometry(new Envelope(west, east, 31, 31.5));
        return new GivenArea(level, code, parent, "Name of " + code, "نام", shape, 1);
    }

    private static GivenSet set() {
        List<GivenArea> areas = new ArrayList<>();
        areas.add(area(AreaLevel.COUNTRY, "X", null, 72, 73));
        areas.add(area(AreaLevel.PROVINCE, "X1", "X", 72, 73));
        areas.add(area(AreaLevel.DIVISION, "X1D", "X1", 72, 73));
        areas.add(area(AreaLevel.DISTRICT, "X11", "X1D", 72, 72.4));
        areas.add(area(AreaLevel.DISTRICT, "X12", "X1D", 72.4, 73));
        areas.add(area(AreaLevel.TEHSIL, "X111", "X11", 72, 72.4));
        areas.add(area(AreaLevel.TEHSIL, "X121", "X12", 72.4, 73));
        BorderLine border = new BorderLine(
                "coastline",
                FACTORY.createLineString(new Coordinate[] {new Coordinate(72, 31), new Coordinate(73, 31)}));
        return new GivenSet(
                "real",
                new Label("Real", "اصل"),
                "Publisher",
                "Licence",
                "Attribution",
                new Label("Disclaimer.", "اعلان۔"),
                areas,
                List.of(border),
                Map.of("geotags", List.of("X11"), "disability", List.of("X1")));
    }

    private final DemoRegistry registry = DemoRegistry.fill(set(), 30_000, 1, Progress.SILENT);

    @Test
    void growsANewSetThatKeepsTheGivenOnesWordsAndLines(@TempDir Path folder) throws IOException {
        registry.write(folder, Progress.SILENT);
        JsonNode about = new ObjectMapper()
                .readTree(folder.resolve(DemoRegistry.DESCRIPTION).toFile());
        assertThat(registry.boundarySet()).isEqualTo("real-grown");
        assertThat(about.get("id").asText()).isEqualTo("real-grown");
        assertThat(about.get("publisher").asText()).isEqualTo("Publisher");
        assertThat(about.get("synthetic").asBoolean()).isTrue();
        assertThat(about.get("official").asBoolean()).isFalse();
        assertThat(about.at("/disclaimer/en").asText())
                .startsWith("Disclaimer.")
                .contains("synthetic");
        assertThat(Files.readString(folder.resolve(DemoRegistry.AREAS))).contains("\"class\":\"coastline\"");
    }

    @Test
    void leavesOutWhatTheGivenSetSaysWasNotCollected() {
        String village = "";
        int households = 0;
        String csv = new String(SmallRegistry.csv(registry), StandardCharsets.UTF_8);
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("household")) {
                households++;
                village = cells[3];
                assertThat(cells[4].isEmpty()).isEqualTo(village.startsWith("X11"));
            } else {
                assertThat(cells[27]).as("disability").isEmpty();
                assertThat(cells[29].isEmpty()).as("education").isEqualTo(Integer.parseInt(cells[24]) < 5);
            }
        }
        assertThat(households).isEqualTo(30_000);
    }
}
