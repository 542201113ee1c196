package pk.nser.db.disclosure.leaf;

/**
 * Says that two leaves are one, for ever in the release line: the partition only coarsens.
 *
 * @param dimension for grants that give this sensitive dimension; {@link #ALWAYS} for all grants
 * @param into the other leaf, by its number within the union council
 */
public record Merge(String dimension, int leaf, int into) {
    /** Stands where a leaf fell below its minimum: the merge holds for every grant. */
    public static final String ALWAYS = "";

    public Merge {
        if (leaf < 1 || into < 1 || leaf == into) {
            throw new IllegalArgumentException("a merge joins two leaves");
        }
    }
}
