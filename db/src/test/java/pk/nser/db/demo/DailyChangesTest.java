package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;

class DailyChangesTest {
    private static final int CHANGES = 1000;

    @TempDir
    Path folder;

    private List<String[]> households(int day, int days) throws IOException {
        SmallRegistry.REGISTRY.writeChanges(folder, day, days, CHANGES, Progress.SILENT);
        byte[] file = Files.readAllBytes(folder.resolve("changes-" + (day + days - 1) + ".csv.gz"));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("household,"))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    @Test
    void areSurveyedAgainAFewMovedAndAFewNew() throws IOException {
        Map<String, String> lived = new HashMap<>();
        SmallRegistry.HOUSEHOLDS.forEach(household -> lived.put(household[1], household[3]));
        List<String[]> households = households(1, 1);
        assertThat(households).hasSize(CHANGES);
        assertThat(households.stream().map(household -> household[1])).doesNotHaveDuplicates();
        assertThat(households.stream().filter(household -> !lived.containsKey(household[1])))
                .hasSize(80)
                .allMatch(household -> Integer.parseInt(household[1]) > 20_000);
        assertThat(households.stream()
                        .filter(household ->
                                lived.containsKey(household[1]) && !household[3].equals(lived.get(household[1]))))
                .hasSizeBetween(15, 20);
        assertThat(households.stream()
                        .map(household -> household[3].substring(0, 2))
                        .distinct())
                .hasSizeGreaterThan(4);
    }

    @Test
    void standInTheirVillages() throws IOException {
        for (String[] household : households(3, 1)) {
            if (!household[4].isEmpty()) {
                Coordinate home = new Coordinate(Double.parseDouble(household[4]), Double.parseDouble(household[5]));
                GrownArea village =
                        Objects.requireNonNull(SmallRegistry.villages().get(household[3]));
                assertThat(village.shape().contains(new GeometryFactory().createPoint(home)))
                        .isTrue();
            }
        }
    }

    @Test
    void areTheSameOfADayWhateverElseIsWritten() throws IOException {
        List<String> alone =
                households(2, 1).stream().map(cells -> String.join(",", cells)).toList();
        List<String> afterAnother =
                households(1, 2).stream().map(cells -> String.join(",", cells)).toList();
        List<String> other =
                households(1, 1).stream().map(cells -> String.join(",", cells)).toList();
        assertThat(afterAnother).isEqualTo(alone);
        assertThat(other).doesNotContainAnyElementsOf(alone);
    }

    @Test
    void areLessThanHalfOfTheRegistry() {
        assertThatThrownBy(() -> SmallRegistry.REGISTRY.writeChanges(folder, 1, 1, 10_001, Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10001 changes");
        assertThatThrownBy(() -> SmallRegistry.REGISTRY.writeChanges(folder, 0, 1, 10, Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days are counted from 1");
    }
}
