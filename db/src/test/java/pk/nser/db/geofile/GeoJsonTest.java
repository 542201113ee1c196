package pk.nser.db.geofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (67 30)",
                "MULTIPOINT ((67 30), (68 31))",
                "LINESTRING (67 30, 68 31)",
                "MULTILINESTRING ((67 30, 68 31), (69 30, 70 31))",
                "POLYGON ((67 30, 68 30, 68 31, 67 30), (67.6 30.2, 67.7 30.2, 67.7 30.3, 67.6 30.2))",
                "MULTIPOLYGON (((67 30, 68 30, 68 31, 67 30)), ((77 30, 78 30, 78 31, 77 30)))",
            })
    void readsWhatItWrites(String text) throws IOException, ParseException {
        Geometry shape = new WKTReader().read(text);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("code", "A");
        columns.put("name_ur", "علاقہ \"1\"");
        columns.put("n", 7);
        columns.put("share", 0.25);
        columns.put("official", false);
        Path file = folder.resolve("written.geojson");
        try (GeoJsonWriter out = new GeoJsonWriter(Files.newOutputStream(file), 7)) {
            out.write(shape, columns);
            out.write(shape, Map.of());
        }
        List<Feature> features = read(file);
        assertThat(features).hasSize(2);
        assertThat((Object) features.get(0).geometry()).isEqualTo(shape);
        assertThat(features.get(0).properties()).isEqualTo(columns);
        assertThat(features.get(1).row()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                                          | OGC:CRS84",
                "'\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32642\"}},' | urn:ogc:def:crs:EPSG::32642",
                "'\"crs\":null,'                                                             | ''",
            })
    void tellsTheDeclaredSystemWhereverItStands(String crs, String system) throws IOException {
        String before = "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[]}";
        String after = "{\"features\":[{}]," + crs + "\"type\":\"FeatureCollection\"}";
        for (String text : List.of(before, after)) {
            try (GeoFile file = GeoFile.open(Files.writeString(folder.resolve("a.json"), text))) {
                assertThat(file.layers()).singleElement().satisfies(layer -> {
                    assertThat(layer.system()).isEqualTo(system);
                    assertThat(layer.features()).isEqualTo(text.equals(after) ? 1 : 0);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}       | Points of LinearRing do not form a closed linestring",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[1,2]]]}             | Invalid number of points",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"1\",2],[3,4],[5,6]]]}   | a place is not two numbers",
                "{\"type\":\"Polygon\",\"coordinates\":7}                           | a list is missing",
                "{\"type\":\"Circle\",\"coordinates\":[1,2]}                        | 'Circle' is no type of geometry",
            })
    void namesAGeometryThatCannotBeReadAndGoesOn(String geometry, String reason) throws IOException {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":" + geometry
                + "},{\"geometry\":null,\"properties\":{\"code\":\"B\"}}]}";
        List<Feature> features = read(Files.writeString(folder.resolve("a.json"), text));
        assertThat(features).hasSize(2);
        assertThat((Object) features.get(0).geometry()).isNull();
        assertThat(features.get(0).fault()).contains(reason);
        assertThat(features.get(1).text("code")).isEqualTo("B");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        String text = "\uFEFF{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"A\"}}]}";
        Path file = Files.write(folder.resolve("bom.geojson"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(read(file))
                .singleElement()
                .satisfies(feature -> assertThat(feature.text("code")).isEqualTo("A"));
    }

    private static List<Feature> read(Path path) {
        List<Feature> features = new ArrayList<>();
        try (GeoFile file = GeoFile.open(path)) {
            file.layers().forEach(layer -> file.read(layer, features::add));
        }
        return features;
    }
}
