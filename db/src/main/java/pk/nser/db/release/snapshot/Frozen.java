package pk.nser.db.release.snapshot;

import java.util.BitSet;

/**
 * What a build froze.
 *
 * @param build number that the frozen rows carry
 * @param first true when the line had no published release: everything was taken
 * @param taken nodes of the shown areas that took their live rows; owned by the receiver
 * @param households frozen rows; members are told by {@link MemberFreezing}
 */
public record Frozen(int build, boolean first, BitSet taken, long households) {}
