package pk.nser.db.geofile.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.household.GeoTag;

class RefusedRowsTest {
    private static final GeoTag PLACE = new GeoTag(70, 30);

    @TempDir
    private Path folder;

    private void refused(FileFormat format, String reason, int column, @Nullable Object value) throws IOException {
        List<@Nullable Object> values =
                new ArrayList<>(SampleRows.rows(1).get(0).values());
        Path path = folder.resolve("x" + format.suffix());
        try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(true), TargetSystem.wgs84(), path)) {
            writer.write(values, PLACE);
            values.set(column, value);
            assertThatThrownBy(() -> writer.write(values, PLACE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("row 2")
                    .hasMessageContaining(reason);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void valuesThatDoNotFitTheSchema(FileFormat format) throws IOException {
        refused(format, "column household_size: a String", 1, "4");
        refused(format, "column household_size: more than 18 digits", 1, Long.MAX_VALUE);
        refused(format, "column land: not a number", 3, Double.NaN);
        refused(format, "column surveyed: a year", 4, LocalDate.of(10000, 1, 1));
        refused(format, "column toilet_type: a code that the column does not list", 5, "flush;gold");
        refused(format, "column remark: the text has a NUL", 6, "a\0b");
        refused(format, "column remark: the text has a NUL or half", 6, "\ud83c");
    }

    @Test
    void textsThatAShapefileWouldCut() throws IOException {
        refused(
                FileFormat.SHAPEFILE,
                "column remark: a Shapefile holds texts of at most 254 bytes",
                6,
                "ے".repeat(128));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void rowsWithAndWithoutPlaces(FileFormat format) throws IOException {
        List<@Nullable Object> values = SampleRows.rows(1).get(0).values();
        Path path = folder.resolve("y" + format.suffix());
        try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(true), TargetSystem.wgs84(), path)) {
            assertThatThrownBy(() -> writer.write(values, null)).hasMessageContaining("row 1: there is no place");
        }
        if (format.recordsWithoutPlaces()) {
            try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(false), TargetSystem.wgs84(), path)) {
                assertThatThrownBy(() -> writer.write(values, PLACE)).hasMessageContaining("row 1: a place");
            }
        } else {
            assertThatThrownBy(() -> RecordFiles.open(format, SampleRows.schema(false), TargetSystem.wgs84(), path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("take csv, csv.gz or parquet");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void systemsThatGeoJsonDoesNotKnow() {
        for (FileFormat format : List.of(FileFormat.GEOJSON, FileFormat.GEOJSON_LINES)) {
            assertThatThrownBy(() -> RecordFiles.open(
                            format, SampleRows.schema(true), TargetSystem.of("EPSG:32642"), folder.resolve("z")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(format.code())
                    .hasMessageContaining("EPSG:32642")
                    .hasMessageContaining("RFC 7946");
        }
        assertThatThrownBy(() -> FileFormat.of("kml"))
                .hasMessageContaining("'kml'")
                .hasMessageContaining("gpkg");
    }

    @Test
    void namesThatClash() {
        Label label = new Label("a", "ا");
        assertThatThrownBy(() -> Column.of("Geom", ColumnType.TEXT, label)).hasMessageContaining("Geom");
        assertThatThrownBy(() -> Column.of("longitude", ColumnType.TEXT, label)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> Column.of("a", ColumnType.CODE, label)).hasMessageContaining("column a");
        Column column = Column.of("a", ColumnType.TEXT, label);
        assertThatThrownBy(() -> new RecordSchema("rows", List.of(column, column), true))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new RecordSchema("gpkg_rows", List.of(column), true))
                .hasMessageContaining("gpkg_");
    }
}
