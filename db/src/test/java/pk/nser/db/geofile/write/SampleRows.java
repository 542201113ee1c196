package pk.nser.db.geofile.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.household.GeoTag;

/** The same rows for every format: Urdu, quotes, line ends, formulas, missing values beside noughts, edges of the Earth. */
final class SampleRows {
    private static final List<String> TEXTS = List.of(
            "گاؤں نمبر ۵، لاہور",
            "say \"hi\", please",
            "two\nlines",
            "=1+1",
            "@SUM(A1)",
            "\u00a0-2",
            "it's",
            "",
            "🏠 house",
            "plain");
    private static final List<String> CODES = List.of("flush", "dry", "flush;dry", "*", "not_applicable");

    private SampleRows() {}

    /** One row and where it lies. */
    record Row(List<@Nullable Object> values, GeoTag place) {}

    static RecordSchema schema(boolean points) {
        List<Column.Code> codes = List.of("flush", "dry", "*", "not_applicable").stream()
                .map(code -> new Column.Code(code, new Label(code, "کوڈ")))
                .toList();
        return new RecordSchema(
                "households",
                List.of(
                        Column.of("id", ColumnType.TEXT, new Label("Id", "شناخت")),
                        Column.of("household_size", ColumnType.INTEGER, new Label("Members", "افراد")),
                        Column.of("household_size_of_adults", ColumnType.INTEGER, new Label("Adults", "بالغ")),
                        Column.of("land", ColumnType.DECIMAL, new Label("Land, acres", "زمین")),
                        Column.of("surveyed", ColumnType.DATE, new Label("Surveyed", "تاریخ")),
                        new Column("toilet_type", ColumnType.CODE, new Label("Toilet", "بیت الخلا"), codes),
                        Column.of("remark", ColumnType.TEXT, new Label("Remark", "نوٹ"))),
                points);
    }

    static List<Row> rows(int count) {
        Random random = new Random(count);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                    "h%06d".formatted(i),
                    i % 11 == 0 ? 999_999_999_999_999_999L : (long) (i % 5),
                    (long) (i % 3),
                    i % 13 == 0 ? -1.5e300 : i % 4 / 10.0,
                    LocalDate.of(2020, 1, 1).plusDays(i),
                    CODES.get(i % CODES.size()),
                    TEXTS.get(i % TEXTS.size())));
            // Each column is missing somewhere, the first never.
            if (i % 3 == 1) {
                values.set(1 + i % 6, null);
            }
            rows.add(new Row(values, new GeoTag(60 + random.nextDouble() * 18, 23 + random.nextDouble() * 15)));
        }
        if (count > 4) {
            List<GeoTag> edges =
                    List.of(new GeoTag(-180, -90), new GeoTag(180, 90), new GeoTag(0, 0), new GeoTag(60, 38));
            for (int i = 0; i < edges.size(); i++) {
                rows.set(i, new Row(rows.get(i).values(), edges.get(i)));
            }
        }
        return rows;
    }

    static Path write(FileFormat format, TargetSystem system, boolean points, List<Row> rows, Path folder)
            throws IOException {
        Path path = folder.resolve("households" + format.suffix());
        try (RecordWriter writer = RecordFiles.open(format, schema(points), system, path)) {
            for (Row row : rows) {
                writer.write(row.values(), points ? row.place() : null);
            }
            writer.finish();
        }
        return path;
    }
}
