package pk.nser.db.disclosure.unitdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.rows.CellText;
import pk.nser.db.disclosure.rows.RowColumns;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.RecordSchema;

/**
 * The columns of unit data and how values are written: {@code id}, the quasi-identifiers granted, then the further
 * dimensions in the order of the codebook, by category code. Several values are separated by a semicolon, {@code *} is a
 * value taken out, {@code not_applicable} one that cannot be, null one not collected (R42). Of the poverty score there is
 * the band and nothing else.
 */
public final class UnitColumns {
    /** What the layer is called. */
    public static final String LAYER = "households";

    private final List<QuasiIdentifier> quasiIdentifiers;
    private final List<Dimension> dimensions;

    private UnitColumns(List<QuasiIdentifier> quasiIdentifiers, List<Dimension> dimensions) {
        this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * The columns for the dimensions of a grant.
     *
     * @throws IllegalArgumentException when one is unknown, or is known of persons only and no quasi-identifier
     */
    public static UnitColumns of(Set<String> granted) {
        Set<QuasiIdentifier> columns = QuasiIdentifier.among(granted);
        Set<String> columnCodes =
                columns.stream().map(QuasiIdentifier::dimension).collect(Collectors.toSet());
        List<Dimension> further = new ArrayList<>();
        int known = 0;
        for (Dimension dimension : Codebook.standard().dimensions()) {
            if (granted.contains(dimension.code())) {
                known++;
                if (!columnCodes.contains(dimension.code())) {
                    if (!dimension.units().contains(Unit.HOUSEHOLD)) {
                        throw new IllegalArgumentException(
                                "unit data have a row a household: " + dimension.code() + " is of persons");
                    }
                    further.add(dimension);
                }
            }
        }
        if (known != granted.size()) {
            throw new IllegalArgumentException("a dimension that the codebook does not have: " + granted);
        }
        return new UnitColumns(List.copyOf(columns), further);
    }

    /** The quasi-identifiers that the file shows. */
    public Set<QuasiIdentifier> quasiIdentifiers() {
        return Set.copyOf(quasiIdentifiers);
    }

    /** Codes of the further dimensions, in the order of the columns. */
    public List<String> dimensions() {
        return dimensions.stream().map(Dimension::code).toList();
    }

    /** The columns with their words and codes. */
    public RecordSchema schema() {
        List<Column> columns = new ArrayList<>(List.of(RowColumns.id()));
        for (QuasiIdentifier which : quasiIdentifiers) {
            columns.add(
                    which == QuasiIdentifier.AREA
                            ? RowColumns.area()
                            : RowColumns.dimension(which.column(), which.label(), dimension(which), true));
        }
        dimensions.forEach(dimension -> columns.add(RowColumns.dimension(dimension, false)));
        return new RecordSchema(LAYER, columns, false);
    }

    /**
     * A row, in the order of the columns.
     *
     * @param shown what the row shows of its quasi-identifiers
     * @param areaCodes code of each area by its id
     */
    List<@Nullable Object> values(String id, Traits shown, List<Integer> values, Map<Integer, String> areaCodes) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        for (QuasiIdentifier which : quasiIdentifiers) {
            int value = shown.get(which);
            row.add(
                    which == QuasiIdentifier.AREA && value != Traits.SUPPRESSED
                            ? CellText.areaCode(areaCodes.get(value))
                            : text(dimension(which), value));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            row.add(text(dimensions.get(i), values.get(i)));
        }
        return row;
    }

    private static Dimension dimension(QuasiIdentifier which) {
        return Codebook.standard().dimension(which.dimension()).orElseThrow();
    }

    private static @Nullable String text(Dimension dimension, int stored) {
        return stored == Traits.SUPPRESSED ? CellText.TAKEN_OUT : CellText.value(dimension, stored);
    }
}
