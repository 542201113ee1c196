package pk.nser.db.dimension;

import java.util.Objects;
import java.util.Optional;

/**
 * Key of one table of the catalogue: {@code household.toilet_type} (one-way), {@code
 * household.poverty_band.toilet_type} (banded) or {@code household.poverty_band} (the one-way table of the dimension
 * {@code poverty_score}). Written and parsed here only.
 *
 * @param banded true when the dimension is crossed with the poverty band
 */
public record TableKey(Unit unit, boolean banded, String dimension) {
    private static final String BAND = "poverty_band";

    public TableKey {
        Objects.requireNonNull(unit, "unit");
        Codes.require(dimension);
        if (banded && dimension.equals(Dimension.POVERTY_SCORE)) {
            throw new IllegalArgumentException("the poverty band is not crossed with itself");
        }
    }

    /** The one-way table of a dimension. */
    public static TableKey oneWay(Unit unit, String dimension) {
        return new TableKey(unit, false, dimension);
    }

    /** The table of a dimension crossed with the poverty band. */
    public static TableKey banded(Unit unit, String dimension) {
        return new TableKey(unit, true, dimension);
    }

    /** The key written as {@code text}; empty when it has another shape (existence is the catalogue's business). */
    public static Optional<TableKey> parse(String text) {
        String[] parts = text.split("\\.", -1);
        Optional<Unit> unit = Unit.ofCode(parts[0]);
        if (unit.isEmpty() || parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        try {
            if (parts.length == 2) {
                if (parts[1].equals(Dimension.POVERTY_SCORE)) {
                    return Optional.empty();
                }
                return Optional.of(oneWay(unit.get(), parts[1].equals(BAND) ? Dimension.POVERTY_SCORE : parts[1]));
            }
            return parts[1].equals(BAND) ? Optional.of(banded(unit.get(), parts[2])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String last = dimension.equals(Dimension.POVERTY_SCORE) ? BAND : dimension;
        return banded ? unit.code() + "." + BAND + "." + last : unit.code() + "." + last;
    }
}
