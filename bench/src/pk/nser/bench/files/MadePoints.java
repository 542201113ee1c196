package pk.nser.bench.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Unit;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.household.GeoTag;

/** Rows as a geo-tagged file has them: id, area, size, and nine dimensions of which every tenth value is missing. */
public final class MadePoints {
    private static final List<Dimension> DIMENSIONS = Codebook.standard().dimensions().stream()
            .filter(dimension -> dimension.units().contains(Unit.HOUSEHOLD)
                    && !dimension.categories().isEmpty())
            .limit(9)
            .toList();

    public static final RecordSchema SCHEMA = schema();

    private final SplittableRandom random = new SplittableRandom(1);

    private static RecordSchema schema() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("id", ColumnType.TEXT, new Label("Id", "شناخت")),
                Column.of("area", ColumnType.TEXT, new Label("Area", "علاقہ")),
                Column.of("household_size", ColumnType.INTEGER, new Label("Members", "افراد"))));
        for (Dimension dimension : DIMENSIONS) {
            List<Column.Code> codes = dimension.categories().stream()
                    .map(category -> new Column.Code(category.code(), category.label()))
                    .toList();
            columns.add(new Column(dimension.code(), ColumnType.CODE, dimension.label(), codes));
        }
        return new RecordSchema("households", columns, true);
    }

    /** The values of the next row. */
    public List<@Nullable Object> values(int row) {
        @Nullable Object[] values = new @Nullable Object[3 + DIMENSIONS.size()];
        values[0] = Long.toString(random.nextLong() & Long.MAX_VALUE, 32) + row;
        values[1] = "PK" + random.nextInt(10_000, 20_000);
        values[2] = (long) random.nextInt(1, 15);
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            var categories = DIMENSIONS.get(i).categories();
            values[3 + i] = random.nextInt(10) == 0
                    ? null
                    : categories.get(random.nextInt(categories.size())).code();
        }
        return Arrays.asList(values);
    }

    /** The place of the next row. */
    public GeoTag place() {
        return new GeoTag(
                Math.round(random.nextDouble(60, 78) * 1e5) / 1e5, Math.round(random.nextDouble(23, 38) * 1e5) / 1e5);
    }
}
