package pk.nser.db.household;

/** Heads of animals that a household owns. */
public record Livestock(int cows, int goats, int buffaloes, int bullocks, int lambs) {
    /** Most heads of one kind; keeps them within a smallint. */
    public static final int MOST = 9_999;

    private static final int NONE = 1 << 5;

    public Livestock {
        if (Math.min(Math.min(Math.min(cows, goats), Math.min(buffaloes, bullocks)), lambs) < 0
                || Math.max(Math.max(Math.max(cows, goats), Math.max(buffaloes, bullocks)), lambs) > MOST) {
            throw new IllegalArgumentException("not a number of animals that a household can own");
        }
    }

    /** The mask of dimension {@code livestock}: bit i for the i-th kind of the codebook, the last for none. */
    public int mask() {
        int mask = bit(cows, 0) | bit(goats, 1) | bit(buffaloes, 2) | bit(bullocks, 3) | bit(lambs, 4);
        return mask == 0 ? NONE : mask;
    }

    private static int bit(int heads, int position) {
        return heads > 0 ? 1 << position : 0;
    }
}
