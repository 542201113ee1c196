package pk.nser.db.disclosure.leaf;

/**
 * The numbers of the leaf partition (disclosure.md 2.9). {@link #STANDARD} is the floor: a setting may be stricter.
 *
 * @param households fewest households of a leaf (k)
 * @param sideMetres shortest side of a box
 * @param mostAlike largest share of a leaf's households in one category of a sensitive dimension
 */
public record LeafRules(int households, double sideMetres, double mostAlike) {
    /** The specification's own numbers. */
    public static final LeafRules STANDARD = new LeafRules(10, 250, 0.9);

    private static final int HOUSEHOLDS = 10;
    private static final double SIDE = 250;
    private static final double ALIKE = 0.9;

    public LeafRules {
        if (households < HOUSEHOLDS || !(sideMetres >= SIDE) || !(mostAlike > 0 && mostAlike <= ALIKE)) {
            throw new IllegalArgumentException("the rules of leaves may not be weaker than " + HOUSEHOLDS
                    + " households, " + SIDE + " m and " + ALIKE + " of one category");
        }
    }
}
