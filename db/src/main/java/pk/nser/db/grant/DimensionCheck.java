package pk.nser.db.grant;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.sharing.LockedDimensions;

/**
 * Which dimensions, for what use, and the lock (R9 to R12, readings A5 and A11). Choosing by a locked dimension tells its
 * value of everybody chosen, so it needs the unlock as a column does; a column of a list (v) needs one whatever the
 * dimension.
 */
final class DimensionCheck {
    private static final String AREA = "area";
    private static final Set<String> KNOWN = Codebook.standard().dimensionCodes();

    private DimensionCheck() {}

    static boolean isLocked(String dimension) {
        return LockedDimensions.all().contains(dimension);
    }

    static Optional<Deny> check(Holding holding, Request request) {
        Set<String> asked = new TreeSet<>(request.dimensions());
        Ceiling ceiling = holding.category().ceiling();
        for (String dimension : asked) {
            if (!KNOWN.contains(dimension)) {
                return deny(Reason.UNKNOWN_DIMENSION, dimension);
            }
        }
        long together = asked.stream().filter(code -> !code.equals(AREA)).count();
        if (together > ceiling.mostTogether()) {
            return deny(Reason.DIMENSION_NOT_IN_CATEGORY, "more than " + ceiling.mostTogether());
        }
        for (String dimension : asked) {
            boolean shown = request.outputs().contains(dimension);
            boolean chooses = request.filters().contains(dimension);
            if ((shown && !ceiling.outputs().contains(dimension))
                    || (chooses && !ceiling.filters().contains(dimension))) {
                return deny(Reason.DIMENSION_NOT_IN_CATEGORY, dimension);
            }
            for (Scope scope : holding.scopes()) {
                if ((shown && !scope.outputs().contains(dimension))
                        || (chooses && !scope.filters().contains(dimension))) {
                    return deny(Reason.DIMENSION, dimension);
                }
                if (needsUnlock(holding.category(), dimension, shown)
                        && !scope.unlocked().contains(dimension)) {
                    return deny(Reason.LOCKED, dimension);
                }
            }
        }
        return lock(holding, asked);
    }

    private static boolean needsUnlock(SharingCategory category, String dimension, boolean shown) {
        return isLocked(dimension) || (category == SharingCategory.V && shown);
    }

    /** All ten together come to nobody: no scope can unlock them, and no cap lets a body hold them. */
    private static Optional<Deny> lock(Holding holding, Set<String> asked) {
        Set<String> together = new HashSet<>(asked);
        together.retainAll(LockedDimensions.all());
        if (together.isEmpty() || !holding.category().givesRecords()) {
            return Optional.empty();
        }
        together.addAll(holding.delivered());
        return together.size() > holding.lockCap() || together.containsAll(LockedDimensions.all())
                ? deny(Reason.LOCK_CAP, "")
                : Optional.empty();
    }

    private static Optional<Deny> deny(Reason reason, String about) {
        return Optional.of(new Deny(reason, about));
    }
}
