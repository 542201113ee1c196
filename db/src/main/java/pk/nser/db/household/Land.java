package pk.nser.db.household;

/**
 * Agricultural land as it was given.
 *
 * @param value how much, in {@code unit}; 0 = none
 */
public record Land(double value, LandUnit unit) {
    /** More than any household's: 100,000 acres. Also keeps marla within an int. */
    public static final double MOST_MARLA = 100_000.0 * 160;

    /** Upper ends, in marla and exclusive, of the classes under 1, 2.5, 5 and 12.5 acres. */
    private static final double[] CLASS_ENDS = {160, 400, 800, 2_000};

    public Land {
        if (!(value >= 0 && value * unit.marla() <= MOST_MARLA)) {
            throw new IllegalArgumentException("not an area of land that a household can own");
        }
    }

    /** Whole marla, rounded; land that rounds to nothing is 1. */
    public int marla() {
        return value == 0 ? 0 : (int) Math.max(1, Math.round(value * unit.marla()));
    }

    /** The category of dimension {@code land} as stored: 1 for none, 2 for under one acre, and so on. */
    public int category() {
        if (value == 0) {
            return 1;
        }
        double exact = value * unit.marla();
        int category = 2;
        for (double end : CLASS_ENDS) {
            if (exact < end) {
                break;
            }
            category++;
        }
        return category;
    }
}
