package pk.nser.db.geofile.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside PROJ, by {@code gdaltransform} and {@code gdalsrsinfo} (package gdal-bin). */
class TargetSystemTest {
    private static final int POINTS = 500;

    private static String run(String input, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Nine degrees either way: further from its meridian the library's Mercator loses its centimetre and refuses. */
    private static List<double[]> places(double west) {
        Random random = new Random(5);
        List<double[]> places = new ArrayList<>(
                List.of(new double[] {west, 23}, new double[] {west + 18, 38}, new double[] {west, 38}, new double[] {
                    west + 18, 23
                }));
        while (places.size() < POINTS) {
            places.add(new double[] {west + 18 * random.nextDouble(), 23 + 15 * random.nextDouble()});
        }
        return places;
    }

    private static double west(TargetSystem system) {
        return switch (system.code()) {
            case 32641, 24311 -> 54;
            case 32643, 24313 -> 66;
            case 32644 -> 72;
            default -> 60;
        };
    }

    /** Largest distance in the system's own unit between ours and PROJ's, over the country's latitudes. */
    private static double furthest(TargetSystem system, String toProj) throws IOException {
        StringBuilder input = new StringBuilder();
        List<double[]> places = places(west(system));
        places.forEach(
                place -> input.append(place[0]).append(' ').append(place[1]).append('\n'));
        List<String> lines = run(
                        input.toString(), "gdaltransform", "-s_srs", "OGC:CRS84", "-t_srs", toProj, "-output_xy")
                .lines()
                .toList();
        assertThat(lines).hasSize(POINTS);
        double furthest = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] point = places.get(i);
            system.apply(point);
            String[] words = lines.get(i).split(" ", -1);
            furthest = Math.max(
                    furthest,
                    Math.hypot(point[0] - Double.parseDouble(words[0]), point[1] - Double.parseDouble(words[1])));
        }
        return furthest;
    }

    @ParameterizedTest
    @ValueSource(ints = {32641, 32642, 32643, 32644, 32742, 3857, 3395, 7755, 7760})
    void agreesWithProjToACentimetreOnWgs84(int code) throws IOException {
        TargetSystem system = TargetSystem.of("EPSG:" + code);
        assertThat(furthest(system, "EPSG:" + code)).isLessThan(0.01);
        assertThat(system.accuracyMetres()).isEqualTo(0.01);
        assertThat(system.geographic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {24311, 24312, 24313, 24376})
    void shiftsDatumsWithinTheAccuracyThatIsTold(int code) throws IOException {
        TargetSystem system = TargetSystem.of("EPSG:" + code);
        assertThat(system.accuracyMetres()).isGreaterThanOrEqualTo(15);
        assertThat(furthest(system, "EPSG:" + code)).isLessThan(system.accuracyMetres());
    }

    /** What goes into files must mean the same to PROJ as the code: the very same numbers come out. */
    @ParameterizedTest
    @ValueSource(ints = {4326, 3857, 32641, 32642, 32643, 3395, 7755})
    void describesItselfToProj(int code) throws IOException {
        TargetSystem system = TargetSystem.of("" + code);
        double centimetre = system.geographic() ? 1e-7 : 0.01;
        assertThat(furthest(system, system.projJson())).as(system.projJson()).isLessThan(centimetre);
        assertThat(furthest(system, system.wellKnownText()))
                .as(system.wellKnownText())
                .isLessThan(centimetre);
        assertThat(furthest(system, system.esriText())).as(system.esriText()).isLessThan(centimetre);
        assertThat(run("", "gdalsrsinfo", "-o", "epsg", system.projJson())).contains("EPSG:" + code);
        assertThat(run("", "gdalsrsinfo", "-o", "epsg", system.wellKnownText())).contains("EPSG:" + code);
    }

    @Test
    void longitudeAndLatitudeStayWhatTheyAre() {
        double[] point = {180, -90};
        TargetSystem.of("epsg:4326").apply(point);
        assertThat(point).containsExactly(180, -90);
        assertThat(TargetSystem.wgs84().accuracyMetres()).isZero();
        assertThat(TargetSystem.of("4145").geographic()).isTrue();
        assertThat(TargetSystem.of("4145").accuracyMetres()).isCloseTo(15, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:2000,  no known datum shift",
        "EPSG:5773,  not a system of maps",
        "EPSG:99999, not a code of the EPSG list",
        "EPSG:8857,  not known to be exact",
        "EPSG:3577,  no files are written here",
        "EPSG:3089,  unit",
        "moon,       no code of the EPSG list",
        "-1,         no code of the EPSG list",
    })
    void refusesByNameWithTheReason(String code, String reason) {
        assertThatThrownBy(() -> TargetSystem.of(code))
                .isInstanceOf(ProjectionRefused.class)
                .hasMessageContaining(code)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 70, 90",
        "EPSG:32642, -111, 30",
        "EPSG:7755, 70, -90",
        "EPSG:32642, 159, 0",
        "EPSG:32641, 79, 30"
    })
    void refusesPlacesOutsideAProjectionWithoutTellingThem(String code, double longitude, double latitude) {
        TargetSystem system = TargetSystem.of(code);
        assertThatThrownBy(() -> system.apply(new double[] {longitude, latitude}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code)
                .hasMessageNotContaining("70")
                .hasNoCause();
    }
}
