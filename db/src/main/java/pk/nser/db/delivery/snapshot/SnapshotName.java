package pk.nser.db.delivery.snapshot;

/** The names of an agreement's tables in the schema {@code rel}: made of its number alone, never of anybody's text. */
public final class SnapshotName {
    private SnapshotName() {}

    /** The table of its rows. */
    private static String rows(int agreement) {
        return "rel.snapshot_" + number(agreement);
    }

    /** The table of its points counted in squares (category viii alone). */
    private static String bins(int agreement) {
        return "rel.bin_" + number(agreement);
    }

    /** The table of all households that were ever in its rows, which no serving role reads. */
    private static String given(int agreement) {
        return "rel.given_" + number(agreement);
    }

    /**
     * A statement about an agreement's tables: {@code {rows}}, {@code {bins}} and {@code {given}} stand for them, {@code
     * {agreement}} for its number.
     *
     * @throws IllegalArgumentException when no agreement has that number
     */
    public static String in(String sql, int agreement) {
        return sql.replace("{rows}", rows(agreement))
                .replace("{bins}", bins(agreement))
                .replace("{given}", given(agreement))
                .replace("{agreement}", Integer.toString(number(agreement)));
    }

    private static int number(int agreement) {
        if (agreement <= 0) {
            throw new IllegalArgumentException("no agreement has the number " + agreement);
        }
        return agreement;
    }
}
