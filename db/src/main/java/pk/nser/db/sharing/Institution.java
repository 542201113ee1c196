package pk.nser.db.sharing;

/**
 * A receiver of data.
 *
 * @param body id of the parent body, for which locks are counted; its own id when nobody stands above it
 */
public record Institution(int id, int body, String name) {
    public Institution {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an institution has a name");
        }
    }
}
