package pk.nser.db.disclosure.unitdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.rows.CellText;

/**
 * The columns of one file and how values are written: {@code id}, the quasi-identifiers granted, then the further
 * dimensions in the order of the codebook, by category code. Several values are separated by a semicolon, {@code *} is a
 * value taken out, {@code not_applicable} one that cannot be, empty one not collected (R42). Of the poverty score there is
 * the band and nothing else.
 */
public final class UnitColumns {
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

    /** The first line, without its end. */
    public String header() {
        List<String> names = new ArrayList<>(List.of("id"));
        quasiIdentifiers.forEach(which -> names.add(which.column()));
        dimensions.forEach(dimension -> names.add(CellText.column(dimension)));
        return String.join(",", names);
    }

    /**
     * A line, without its end.
     *
     * @param shown what the row shows of its quasi-identifiers
     * @param areaCodes code of each area by its id
     */
    String line(String id, Traits shown, List<Integer> values, Map<Integer, String> areaCodes) {
        List<String> fields = new ArrayList<>(List.of(id));
        for (QuasiIdentifier which : quasiIdentifiers) {
            int value = shown.get(which);
            fields.add(
                    which == QuasiIdentifier.AREA && value != Traits.SUPPRESSED
                            ? CellText.areaCode(areaCodes.get(value))
                            : text(
                                    Codebook.standard()
                                            .dimension(which.dimension())
                                            .orElseThrow(),
                                    value));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            fields.add(text(dimensions.get(i), values.get(i)));
        }
        return String.join(",", fields);
    }

    private static String text(Dimension dimension, int stored) {
        return stored == Traits.SUPPRESSED ? CellText.TAKEN_OUT : CellText.value(dimension, stored);
    }
}
