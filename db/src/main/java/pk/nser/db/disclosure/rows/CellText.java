package pk.nser.db.disclosure.rows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Dimension;

/** The texts of the cells of a file of records. */
public final class CellText {
    /** Stands for a value that is not given. */
    public static final String TAKEN_OUT = "*";

    /** Stands for a value that cannot be. */
    static final String NOT_APPLICABLE = "not_applicable";

    private CellText() {}

    /**
     * Category codes, several separated by a semicolon; null where it was not collected (R42).
     *
     * @param stored as in reg.household: a mask or the number of the category from 1, 0 not collected, below 0 does not apply
     */
    public static @Nullable String value(Dimension dimension, int stored) {
        if (stored <= 0) {
            return stored == 0 ? null : NOT_APPLICABLE;
        }
        if (!dimension.multiple()) {
            return dimension.categories().get(stored - 1).code();
        }
        return IntStream.range(0, dimension.categories().size())
                .filter(i -> (stored >> i & 1) == 1)
                .mapToObj(i -> dimension.categories().get(i).code())
                .collect(Collectors.joining(";"));
    }

    /** The name of a dimension's column: of the poverty score there is the band and nothing else. */
    public static String column(Dimension dimension) {
        return dimension.code().equals(Dimension.POVERTY_SCORE) ? "poverty_band" : dimension.code();
    }

    /** Codes of areas come from a boundary file: one that a spreadsheet would take for a formula or a new cell is not written. */
    public static String areaCode(@Nullable String code) {
        if (code == null || !code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+/:-]*")) {
            throw new IllegalStateException("an area without a code that can stand in a file");
        }
        return code;
    }
}
