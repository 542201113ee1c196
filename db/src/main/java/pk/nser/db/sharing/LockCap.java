package pk.nser.db.sharing;

/**
 * How many of the ten locked dimensions one body may be given at record level, over all its grants and for ever
 * (disclosure.md 2.8; reading A5). A setting from 1 to 9: ten is impossible whatever the setting.
 */
public record LockCap(int dimensions) {
    /** Four. */
    public static final LockCap STANDARD = new LockCap(4);

    public LockCap {
        if (dimensions < 1 || dimensions > 9) {
            throw new IllegalArgumentException(
                    "the cap on locked dimensions lies between 1 and 9, since all ten are never given: " + dimensions);
        }
    }
}
