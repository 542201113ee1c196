package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.LeafRules;
import pk.nser.db.disclosure.leaf.Members;
import pk.nser.db.disclosure.leaf.Merge;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.release.areas.ShownTree;

/**
 * The leaves of one union council as they stand in the published base of a line, with the frozen households in them.
 *
 * @param villages ids of the registry's villages in it
 * @param merges for all dimensions
 * @param members households that have a leaf
 */
public record FrozenLeaves(
        int unionCouncil, List<Integer> villages, Partition partition, List<Merge> merges, Members members) {
    public FrozenLeaves {
        villages = List.copyOf(villages);
        merges = List.copyOf(merges);
    }

    /** All union councils of a line that have leaves; inside a transaction. */
    public static List<FrozenLeaves> read(Connection connection, String line, String areasVersion, ShownTree tree)
            throws SQLException {
        FrozenCouncils councils = FrozenCouncils.among(connection, line, areasVersion, tree, council -> true);
        List<FrozenLeaves> all = new ArrayList<>();
        for (int portion = 0; portion < councils.portions(); portion++) {
            all.addAll(councils.read(portion));
        }
        return all;
    }

    /** What a grant that gives these sensitive dimensions may be given of it. */
    public GrantedLeaves granted(Collection<Sensitive> dimensions) {
        return GrantedLeaves.of(LeafRules.STANDARD, partition, merges, members, dimensions);
    }
}
