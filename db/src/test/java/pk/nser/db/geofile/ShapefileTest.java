package pk.nser.db.geofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapefiles written by GDAL and spoiled by hand. */
class ShapefileTest {
    /** A shell with a hole, an island in the hole, written by RFC 7946 order; and one without a name. */
    private static final String GEOJSON = "{\"type\":\"FeatureCollection\",\"features\":["
            + "{\"type\":\"Feature\",\"properties\":{\"code\":\"A\",\"name\":\"لاہور\",\"n\":5,\"d\":1.5},\"geometry\":"
            + "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[67,30,9],[68,30,9],[68,31,9],[67,31,9],[67,30,9]],"
            + "[[67.2,30.2,9],[67.2,30.4,9],[67.4,30.4,9],[67.4,30.2,9],[67.2,30.2,9]]],"
            + "[[[67.25,30.25,9],[67.35,30.25,9],[67.35,30.35,9],[67.25,30.35,9],[67.25,30.25,9]]]]}},"
            + "{\"type\":\"Feature\",\"properties\":{\"code\":\"B\",\"name\":null},\"geometry\":null}]}";

    private static final String SHAPE = "MULTIPOLYGON (((67 30, 68 30, 68 31, 67 31, 67 30),"
            + "(67.2 30.2, 67.2 30.4, 67.4 30.4, 67.4 30.2, 67.2 30.2)),"
            + "((67.25 30.25, 67.35 30.25, 67.35 30.35, 67.25 30.35, 67.25 30.25)))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, XY", "CP1256, XY", "UTF-8, XYZ", "UTF-8, XYM"})
    void readsHolesIslandsHeightsAndCharacterSets(String encoding, String dimension)
            throws IOException, ParseException {
        Path zip = zip(shapefile(encoding, dimension), "deep/folder/");
        List<Feature> features = read(zip);
        assertThat(features).hasSize(2);
        Geometry shape = features.get(0).geometry();
        assertThat((Object) shape).isNotNull();
        assertThat((Object) shape.norm()).isEqualTo(new WKTReader().read(SHAPE).norm());
        assertThat(features.get(0).properties())
                .containsEntry("code", "A")
                .containsEntry("name", "لاہور")
                .containsEntry("n", 5L)
                .containsEntry("d", 1.5);
        assertThat((Object) features.get(1).geometry()).isNull();
        assertThat(features.get(1).text("name")).isNull();
    }

    @Test
    void tellsLayerNameAndSystem() throws IOException {
        try (GeoFile file = GeoFile.open(shapefile("UTF-8", "XY"))) {
            assertThat(file.layers()).singleElement().satisfies(layer -> {
                assertThat(layer.name()).isEqualTo("areas");
                assertThat(layer.system()).startsWith("GEOGCS[").contains("WGS");
            });
        }
    }

    @Test
    void marksTextThatIsNotInItsCharacterSet() throws IOException {
        Path shapefile = shapefile("CP1256", "XY");
        Files.writeString(shapefile.resolve("areas.cpg"), "UTF-8");
        assertThat(read(shapefile).get(0).text("name")).contains(String.valueOf(Feature.UNREADABLE));
    }

    @Test
    void passesOverDeletedRecordsWithTheirShapes() throws IOException {
        Path shapefile = shapefile("UTF-8", "XY");
        byte[] table = Files.readAllBytes(shapefile.resolve("areas.dbf"));
        table[(table[8] & 0xFF) | (table[9] & 0xFF) << 8] = '*';
        Files.write(shapefile.resolve("areas.dbf"), table);
        assertThat(read(shapefile)).extracting(feature -> feature.text("code")).containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource({
        "areas.shp, 0.5,  broken after record 0",
        "areas.shp, 0.2,  does not begin like a Shapefile",
        "areas.dbf, 0.1,  ends inside its header",
        "areas.dbf, 0.7,  broken after record",
        "areas.dbf, 0,    is missing",
    })
    void tellsWhereAFileIsCut(String name, double share, String reason) throws IOException {
        Path shapefile = shapefile("UTF-8", "XY");
        Path file = shapefile.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        if (share == 0) {
            Files.delete(file);
        } else {
            Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
        }
        assertThatThrownBy(() -> read(shapefile))
                .isInstanceOf(GeoFileFault.class)
                .hasMessageContaining(reason);
    }

    @Test
    void repairsNothing() throws IOException {
        Path shapefile = shapefile("UTF-8", "XY");
        byte[] shapes = Files.readAllBytes(shapefile.resolve("areas.shp"));
        // The first ring's direction: its second and fourth points change places, so that it runs like a hole.
        int points = 100 + 8 + 44 + 3 * 4;
        byte[] second = Arrays.copyOfRange(shapes, points + 16, points + 32);
        System.arraycopy(shapes, points + 48, shapes, points + 16, 16);
        System.arraycopy(second, 0, shapes, points + 48, 16);
        Files.write(shapefile.resolve("areas.shp"), shapes);
        assertThat(read(shapefile).get(0)).satisfies(feature -> {
            assertThat((Object) feature.geometry()).isNull();
            assertThat(feature.fault()).contains("lies in no outer ring");
        });
    }

    @Test
    void neverWritesWhereAnEntryOfAZipPoints() throws IOException {
        Path zip = zip(shapefile("UTF-8", "XY"), "../../evil/");
        assertThat(read(zip)).hasSize(2);
        Path scratch = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        for (Path place :
                new Path[] {folder, folder.resolve(".."), folder.resolve("../.."), scratch, scratch.resolve("..")}) {
            assertThat(place.resolve("evil").normalize()).doesNotExist();
        }
    }

    private Path shapefile(String encoding, String dimension) throws IOException {
        Path source = Files.writeString(folder.resolve("source.geojson"), GEOJSON);
        Path target = Files.createTempDirectory(folder, "shp");
        Process process = new ProcessBuilder(
                        "ogr2ogr",
                        "-f",
                        "ESRI Shapefile",
                        "-lco",
                        "ENCODING=" + encoding,
                        "-dim",
                        dimension,
                        target.resolve("areas.shp").toString(),
                        source.toString())
                .inheritIO()
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        return target;
    }

    private Path zip(Path from, String prefix) throws IOException {
        Path target = folder.resolve("areas.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                var files = Files.list(from)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return target;
    }

    private static List<Feature> read(Path path) {
        List<Feature> features = new ArrayList<>();
        try (GeoFile file = GeoFile.open(path)) {
            file.layers().forEach(layer -> file.read(layer, features::add));
        }
        return features;
    }
}
