package pk.nser.db.disclosure.leaf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one grant may be given of one union council: the groups of leaves under the merges of its sensitive dimensions,
 * each with at least the minimum of households and mixed enough in each of those dimensions. Checked anew on the
 * households at hand, whatever was frozen: what is not fit is withheld.
 */
public final class GrantedLeaves {
    private final Groups groups;
    private final Members members;
    private final BitSet fit;
    private final Set<String> withheld;

    private GrantedLeaves(Groups groups, Members members, BitSet fit, Set<String> withheld) {
        this.groups = groups;
        this.members = members;
        this.fit = fit;
        this.withheld = Set.copyOf(withheld);
    }

    /**
     * Decides for one grant.
     *
     * @param merges all that are frozen, for all dimensions
     * @param granted the sensitive dimensions that the grant gives
     */
    public static GrantedLeaves of(
            LeafRules rules,
            Partition partition,
            Collection<Merge> merges,
            Members members,
            Collection<Sensitive> granted) {
        int leaves = partition.leaves().size();
        List<Sensitive> given = new ArrayList<>();
        Set<String> withheld = new LinkedHashSet<>();
        for (Sensitive dimension : granted) {
            if (Coarsening.isMixed(rules, Coarsening.total(members.counts(dimension, leaves)))) {
                given.add(dimension);
            } else {
                withheld.add(dimension.dimension());
            }
        }
        Set<String> names = given.stream().map(Sensitive::dimension).collect(Collectors.toSet());
        Groups groups = Groups.of(partition, merges, names);
        int[] sizes = new int[leaves + 1];
        for (int position = 0; position < members.size(); position++) {
            sizes[groups.of(members.leaf(position))]++;
        }
        BitSet fit = new BitSet();
        groups.names().stream()
                .filter(name -> sizes[name] >= rules.households())
                .forEach(fit::set);
        for (Sensitive dimension : given) {
            int[][] counts = groups.sum(members.counts(dimension, leaves));
            groups.names().stream()
                    .filter(name -> !Coarsening.isMixed(rules, counts[name]))
                    .forEach(fit::clear);
        }
        return new GrantedLeaves(groups, members, fit, withheld);
    }

    /** The granted sensitive dimensions of which the union council is too alike: their values are not given in it. */
    public Set<String> withheldDimensions() {
        return withheld;
    }

    /** Number of the group of leaves in which a household is placed; 0 when the household is withheld. */
    public int group(int position) {
        int name = groups.of(members.leaf(position));
        return fit.get(name) ? name : 0;
    }

    /** The households that this was decided for. */
    public Members members() {
        return members;
    }

    /** All boxes of a group of leaves; they do not overlap. */
    public List<Box> boxes(int name) {
        return groups.boxes(name);
    }
}
