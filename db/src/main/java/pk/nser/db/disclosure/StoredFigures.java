package pk.nser.db.disclosure;

/**
 * How figures stand in {@code agg.figure.cells}: a count as itself, an absence as a negative number. {@link #decode} is
 * the one public door back from the table; only {@code statistics} may call it (HouseRulesTest).
 */
public final class StoredFigures {
    private static final int WITHHELD = -1;
    private static final int NOT_COLLECTED = -2;
    private static final int NOT_OFFERED = -3;

    private StoredFigures() {}

    /** The stored number of a figure. */
    public static int encode(Figure figure) {
        Absence absence = figure.absence();
        if (absence == null) {
            return figure.count();
        }
        return switch (absence) {
            case WITHHELD -> WITHHELD;
            case NOT_COLLECTED -> NOT_COLLECTED;
            case NOT_OFFERED -> NOT_OFFERED;
        };
    }

    /**
     * The figure stored as {@code stored}.
     *
     * @throws IllegalArgumentException for a number that {@link #encode} never writes
     */
    public static Figure decode(int stored) {
        return switch (stored) {
            case WITHHELD -> AbsentFigure.WITHHELD;
            case NOT_COLLECTED -> AbsentFigure.NOT_COLLECTED;
            case NOT_OFFERED -> AbsentFigure.NOT_OFFERED;
            default -> new PublishedFigure(stored);
        };
    }
}
