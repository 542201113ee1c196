package pk.nser.db.disclosure.leaf.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.disclosure.rows.CellText;
import pk.nser.db.disclosure.rows.RowColumns;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;

/**
 * The columns of geo-tagged households: {@code id,area,household_size}, then the granted dimensions in the order of the
 * codebook, by category code as the household's value; gender, employment and education are its head's. {@code *} stands in
 * a union council that is too alike in a sensitive dimension. No name, no CNIC, no date.
 */
public final class GeoTagColumns {
    /** What the layer is called. */
    public static final String LAYER = "geotags";

    private static final Label SIZE = new Label("Members of the household", "گھرانے کے افراد");

    private final List<Dimension> dimensions;

    private GeoTagColumns(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * The columns for the dimensions of a grant.
     *
     * @throws IllegalArgumentException when a household has no value of one
     */
    public static GeoTagColumns of(Set<String> granted) {
        List<Dimension> given = Codebook.standard().dimensions().stream()
                .filter(dimension -> granted.contains(dimension.code()))
                .toList();
        if (given.size() != granted.size()) {
            throw new IllegalArgumentException("a dimension that the codebook does not have: " + granted);
        }
        for (Dimension dimension : given) {
            if (!dimension.units().contains(Unit.HOUSEHOLD)
                    || dimension.categories().isEmpty()) {
                throw new IllegalArgumentException(
                        "geo-tagged rows are of households, and a household has no value of " + dimension.code());
            }
        }
        return new GeoTagColumns(given);
    }

    /** Codes of the dimensions, in the order of the columns. */
    public List<String> dimensions() {
        return dimensions.stream().map(Dimension::code).toList();
    }

    /** The columns with their words and codes. */
    public RecordSchema schema() {
        Set<String> sensitive =
                Sensitive.all().stream().map(Sensitive::dimension).collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>(
                List.of(RowColumns.id(), RowColumns.area(), Column.of("household_size", ColumnType.INTEGER, SIZE)));
        dimensions.forEach(
                dimension -> columns.add(RowColumns.dimension(dimension, sensitive.contains(dimension.code()))));
        return new RecordSchema(LAYER, columns, true);
    }

    /**
     * A row.
     *
     * @param size members of the household
     * @param values stored values, in the order of the dimensions
     * @param withheld dimensions that are not given here
     */
    List<@Nullable Object> values(String id, String area, int size, List<Integer> values, Set<String> withheld) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        row.add(CellText.areaCode(area));
        row.add((long) size);
        for (int i = 0; i < values.size(); i++) {
            Dimension dimension = dimensions.get(i);
            row.add(
                    withheld.contains(dimension.code())
                            ? CellText.TAKEN_OUT
                            : CellText.value(dimension, values.get(i)));
        }
        return row;
    }
}
