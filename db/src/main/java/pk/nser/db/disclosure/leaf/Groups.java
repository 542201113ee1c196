package pk.nser.db.disclosure.leaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a union council after merges: groups, each named by its smallest leaf number. For a grant that gives
 * several sensitive dimensions all their merges hold together: a union of groups that are mixed enough is mixed enough.
 */
final class Groups {
    private final List<Leaf> leaves;
    private final int[] group;
    private final Map<Integer, String> prefixes = new HashMap<>();

    private Groups(List<Leaf> leaves) {
        this.leaves = leaves;
        this.group = new int[leaves.size() + 1];
        for (Leaf leaf : leaves) {
            group[leaf.number()] = leaf.number();
            prefixes.put(leaf.number(), leaf.path());
        }
    }

    /** The groups under all merges that always hold and those for {@code dimensions}. */
    static Groups of(Partition partition, Collection<Merge> merges, Set<String> dimensions) {
        Groups groups = new Groups(partition.leaves());
        for (Merge merge : merges) {
            if (merge.dimension().equals(Merge.ALWAYS) || dimensions.contains(merge.dimension())) {
                groups.join(merge.leaf(), merge.into());
            }
        }
        return groups;
    }

    /** Name of the group of a leaf. */
    int of(int leaf) {
        return group[leaf];
    }

    /** Names of all groups, ascending. */
    List<Integer> names() {
        List<Integer> names = new ArrayList<>(prefixes.keySet());
        Collections.sort(names);
        return names;
    }

    /** All boxes of a group. */
    List<Box> boxes(int name) {
        return leaves.stream()
                .filter(leaf -> group[leaf.number()] == name)
                .flatMap(leaf -> leaf.boxes().stream())
                .toList();
    }

    /** Makes two groups one. */
    void join(int leaf, int into) {
        int one = group[leaf];
        int other = group[into];
        if (one == other) {
            return;
        }
        int stays = Math.min(one, other);
        int goes = Math.max(one, other);
        for (int number = 1; number < group.length; number++) {
            if (group[number] == goes) {
                group[number] = stays;
            }
        }
        String gone = prefixes.remove(goes);
        prefixes.compute(stays, (name, prefix) -> common(prefix, gone));
    }

    /** How many quarters down two groups go together: the larger, the nearer relatives they are. */
    int kinship(int one, int other) {
        return common(prefixes.get(one), prefixes.get(other)).length();
    }

    /** How deep in the tree the smallest box lies that holds the whole group. */
    int depth(int name) {
        return String.valueOf(prefixes.get(name)).length();
    }

    /** Adds up rows kept by leaf number: at the place of a group's name its sum, zeros elsewhere. */
    int[][] sum(int[][] byLeaf) {
        int[][] sums = new int[byLeaf.length][byLeaf[0].length];
        for (int leaf = 1; leaf < group.length; leaf++) {
            for (int column = 0; column < sums[0].length; column++) {
                sums[group[leaf]][column] += byLeaf[leaf][column];
            }
        }
        return sums;
    }

    /** The common beginning of two paths; a pool shares with its siblings what leads to their parent. */
    private static String common(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            throw new IllegalStateException("a group without a path");
        }
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }
}
