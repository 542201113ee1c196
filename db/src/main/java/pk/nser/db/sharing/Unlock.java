package pk.nser.db.sharing;

/**
 * The unlocking of one locked dimension in one grant (R9).
 *
 * @param by who unlocked it
 * @param reason why the purpose needs it
 */
public record Unlock(String dimension, String by, String reason) {
    public Unlock {
        if (!LockedDimensions.all().contains(dimension)) {
            throw new IllegalArgumentException(dimension + " is not a locked dimension");
        }
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("unlocking " + dimension + " needs a name and a reason");
        }
    }
}
