package pk.nser.db.disclosure.leaf;

import java.util.List;

/**
 * The leaves of one union council, frozen for a release line. A place belongs to the leaf whose box holds it; one that
 * lies in no box, since nobody lived there when the leaves were cut, belongs to the nearest leaf. So every household has
 * exactly one leaf for ever, and a newcomer in an empty place changes no box.
 */
public final class Partition {
    private final List<Leaf> leaves;

    private Partition(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /**
     * Cuts a union council; without leaves when it has fewer households than a leaf needs.
     *
     * @param west bounds of its outline in degrees, from the boundary file and never from its households
     * @param longitudes of the households, inside the bounds
     * @param latitudes of the same households
     */
    public static Partition cut(
            LeafRules rules,
            double west,
            double south,
            double east,
            double north,
            double[] longitudes,
            double[] latitudes) {
        if (longitudes.length < rules.households()) {
            return new Partition(List.of());
        }
        return new Partition(
                LeafTree.leaves(rules, Box.square(west, south, east, north), longitudes.clone(), latitudes.clone()));
    }

    /** The partition that was frozen; leaves numbered from 1 without a gap. */
    public static Partition frozen(List<Leaf> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).number() != i + 1) {
                throw new IllegalArgumentException("leaves are numbered from 1 in order");
            }
        }
        return new Partition(List.copyOf(leaves));
    }

    /** Its leaves by number; empty when the union council has none. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** Number of the leaf to which a place belongs; 0 when there are no leaves. */
    public int leafOf(double longitude, double latitude) {
        for (Leaf leaf : leaves) {
            for (Box box : leaf.boxes()) {
                if (box.contains(longitude, latitude)) {
                    return leaf.number();
                }
            }
        }
        return nearest(longitude, latitude);
    }

    private int nearest(double longitude, double latitude) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Leaf leaf : leaves) {
            for (Box box : leaf.boxes()) {
                double distance = box.distanceSquared(longitude, latitude);
                if (distance < least) {
                    least = distance;
                    nearest = leaf.number();
                }
            }
        }
        return nearest;
    }
}
