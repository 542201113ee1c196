package pk.nser.db.release.leaf;

/**
 * What freezing the leaves did in one build.
 *
 * @param councils union councils with replaced villages
 * @param cut those of them that were cut for the first time
 * @param leaves new leaves
 * @param merges new merges, for all reasons
 * @param households placed in a leaf, in replaced villages
 * @param without a leaf: not geo-tagged, or in a union council with fewer than ten that are
 */
public record LeafReport(int councils, int cut, long leaves, long merges, long households, long without) {
    static final LeafReport NONE = new LeafReport(0, 0, 0, 0, 0, 0);

    LeafReport plus(LeafReport other) {
        return new LeafReport(
                councils + other.councils,
                cut + other.cut,
                leaves + other.leaves,
                merges + other.merges,
                households + other.households,
                without + other.without);
    }
}
