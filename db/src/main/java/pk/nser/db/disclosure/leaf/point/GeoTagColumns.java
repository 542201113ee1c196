package pk.nser.db.disclosure.leaf.point;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.rows.CellText;

/**
 * The columns of a file of geo-tagged households: {@code id,longitude,latitude,area,household_size}, then the granted
 * dimensions in the order of the codebook, by category code as the household's value; gender, employment and education are
 * its head's. {@code *} stands in a union council that is too alike in a sensitive dimension. No name, no CNIC, no date.
 */
public final class GeoTagColumns {
    private static final int DECIMALS = 5;

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

    String header() {
        List<String> names = new ArrayList<>(List.of("id", "longitude", "latitude", "area", "household_size"));
        dimensions.forEach(dimension -> names.add(CellText.column(dimension)));
        return String.join(",", names);
    }

    /**
     * A line, without its end.
     *
     * @param size members of the household
     * @param values stored values, in the order of the dimensions
     * @param withheld dimensions that are not given here
     */
    String line(ReleasedPoints.Row row, String area, int size, List<Integer> values, Set<String> withheld) {
        List<String> fields = new ArrayList<>(List.of(
                row.id(),
                degrees(row.at().longitude()),
                degrees(row.at().latitude()),
                CellText.areaCode(area),
                String.valueOf(size)));
        for (int i = 0; i < values.size(); i++) {
            Dimension dimension = dimensions.get(i);
            fields.add(
                    withheld.contains(dimension.code())
                            ? CellText.TAKEN_OUT
                            : CellText.value(dimension, values.get(i)));
        }
        return String.join(",", fields);
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
