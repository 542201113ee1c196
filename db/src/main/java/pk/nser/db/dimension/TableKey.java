package pk.nser.db.dimension;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Key of one table of the catalogue: {@code household.toilet_type} (one-way), {@code
 * household.poverty_band.toilet_type} (banded), {@code household.gender.toilet_type} (a pair) or {@code
 * household.poverty_band} (the one-way table of the dimension {@code poverty_score}). Written and parsed here only.
 *
 * @param across code of the dimension that is crossed, {@code poverty_score} for a banded table, null for a one-way one
 */
public record TableKey(Unit unit, @Nullable String across, String dimension) {
    private static final String BAND = "poverty_band";

    public TableKey {
        Objects.requireNonNull(unit, "unit");
        Codes.require(dimension);
        if (dimension.equals(BAND) || BAND.equals(across)) {
            throw new IllegalArgumentException("poverty_band is the written form of poverty_score");
        }
        if (across != null) {
            Codes.require(across);
            if (dimension.equals(Dimension.POVERTY_SCORE)) {
                throw new IllegalArgumentException(
                        "the poverty band is named first, and not crossed with itself: " + across);
            }
            if (across.equals(dimension)) {
                throw new IllegalArgumentException("a dimension is not crossed with itself: " + dimension);
            }
        }
    }

    /** The one-way table of a dimension. */
    public static TableKey oneWay(Unit unit, String dimension) {
        return new TableKey(unit, null, dimension);
    }

    /** The table of a dimension crossed with the poverty band. */
    public static TableKey banded(Unit unit, String dimension) {
        return new TableKey(unit, Dimension.POVERTY_SCORE, dimension);
    }

    /** True when a dimension is crossed with the poverty band. */
    public boolean banded() {
        return Dimension.POVERTY_SCORE.equals(across);
    }

    /** True when two dimensions are crossed, the poverty band or another. */
    public boolean isCrossed() {
        return across != null;
    }

    /** True when two dimensions other than the poverty band are crossed. */
    public boolean isPair() {
        return isCrossed() && !banded();
    }

    /** The key written as {@code text}; empty when it has another shape (existence is the catalogue's business). */
    public static Optional<TableKey> parse(String text) {
        String[] parts = text.split("\\.", -1);
        Optional<Unit> unit = Unit.ofCode(parts[0]);
        if (unit.isEmpty() || parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        try {
            TableKey key = parts.length == 2
                    ? oneWay(unit.get(), code(parts[1]))
                    : new TableKey(unit.get(), code(parts[1]), parts[2]);
            return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String code(String part) {
        return part.equals(BAND) ? Dimension.POVERTY_SCORE : part;
    }

    private static String part(String code) {
        return code.equals(Dimension.POVERTY_SCORE) ? BAND : code;
    }

    @Override
    public String toString() {
        return unit.code() + "." + (across == null ? "" : part(across) + ".") + part(dimension);
    }
}
