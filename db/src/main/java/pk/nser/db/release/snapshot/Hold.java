package pk.nser.db.release.snapshot;

import java.util.BitSet;
import java.util.List;
import pk.nser.db.release.areas.ShownTree;

/** Says which of the smallest shown areas take their live rows in a release that is not the first of its line. */
public interface Hold {
    /** The rule of every release (disclosure.md 2.1). */
    Hold RULE = (tree, changes) -> new HoldRule(tree.parents(), changes).taken();

    /**
     * Decides.
     *
     * @param changes what differs between the base of the line and the live registry
     * @return nodes of smallest areas; owned by the caller
     */
    BitSet taken(ShownTree tree, List<Change> changes);
}
