package pk.nser.db.delivery.snapshot;

/** The names of an agreement's tables in the schema {@code rel}: made of its number alone, never of anybody's text. */
public final class SnapshotName {
    private SnapshotName() {}

    /**
     * The table of its rows.
     *
     * @throws IllegalArgumentException when no agreement has that number
     */
    public static String rows(int agreement) {
        return "rel.snapshot_" + number(agreement);
    }

    /** The table of its points counted in squares (category viii alone). */
    public static String bins(int agreement) {
        return "rel.bin_" + number(agreement);
    }

    private static int number(int agreement) {
        if (agreement <= 0) {
            throw new IllegalArgumentException("no agreement has the number " + agreement);
        }
        return agreement;
    }
}
