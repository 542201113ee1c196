package pk.nser.db.disclosure.leaf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a union council into leaves (disclosure.md 2.9). A box is quartered while its halves are long enough and it holds
 * twice the minimum; quarters below the minimum are pooled into one leaf of several boxes, which swallows the smallest
 * large quarter when it is itself too small. Empty quarters belong to no leaf. A pure function of the places.
 */
final class LeafTree {
    private final LeafRules rules;
    private final double[] longitudes;
    private final double[] latitudes;
    private final List<Leaf> leaves = new ArrayList<>();

    private LeafTree(LeafRules rules, double[] longitudes, double[] latitudes) {
        this.rules = rules;
        this.longitudes = longitudes;
        this.latitudes = latitudes;
    }

    /** The leaves of the households at these places, all inside {@code root}. */
    static List<Leaf> leaves(LeafRules rules, Box root, double[] longitudes, double[] latitudes) {
        LeafTree tree = new LeafTree(rules, longitudes, latitudes);
        int[] all = new int[longitudes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        tree.cut(root, "", all);
        return List.copyOf(tree.leaves);
    }

    /** A quarter of a box and the households in it. */
    private static final class Quarter {
        private final int number;
        private final Box box;
        private final int[] households;

        Quarter(int number, Box box, int[] households) {
            this.number = number;
            this.box = box;
            this.households = households;
        }

        int size() {
            return households.length;
        }
    }

    private void cut(Box box, String path, int[] households) {
        if (box.metres() / 2 < rules.sideMetres() || households.length < 2 * rules.households()) {
            leaf(path, List.of(box));
            return;
        }
        List<Quarter> large = new ArrayList<>();
        List<Quarter> pool = new ArrayList<>();
        for (Quarter quarter : quarters(box, households)) {
            if (quarter.size() >= rules.households()) {
                large.add(quarter);
            } else if (quarter.size() > 0) {
                pool.add(quarter);
            }
        }
        int pooled = pool.stream().mapToInt(Quarter::size).sum();
        boolean tooFew = pooled > 0 && pooled < rules.households();
        if (large.isEmpty() || (tooFew && large.size() == 1)) {
            leaf(path, List.of(box));
            return;
        }
        if (tooFew) {
            Quarter smallest =
                    large.stream().min(Comparator.comparingInt(Quarter::size)).orElseThrow();
            large.remove(smallest);
            pool.add(smallest);
        }
        if (!pool.isEmpty()) {
            leaf(path + "+", pool.stream().map(quarter -> quarter.box).toList());
        }
        for (Quarter quarter : large) {
            cut(quarter.box, path + quarter.number, quarter.households);
        }
    }

    private void leaf(String path, List<Box> boxes) {
        leaves.add(new Leaf(leaves.size() + 1, path, boxes));
    }

    private List<Quarter> quarters(Box box, int[] households) {
        List<Quarter> quarters = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Box quarter = box.quarter(number);
            int[] inside = new int[households.length];
            int count = 0;
            for (int household : households) {
                if (quarter.contains(longitudes[household], latitudes[household])) {
                    inside[count++] = household;
                }
            }
            quarters.add(new Quarter(number, quarter, java.util.Arrays.copyOf(inside, count)));
        }
        return quarters;
    }
}
