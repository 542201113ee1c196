package pk.nser.db.dimension;

/** One value of a dimension, keyed by its code, for example {@code flush}. */
public record Category(String code, Label label) {
    public Category {
        Codes.require(code);
    }
}
