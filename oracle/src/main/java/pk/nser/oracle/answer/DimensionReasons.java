package pk.nser.oracle.answer;

import static pk.nser.oracle.answer.RefusalKind.DIMENSION_LOCKED;
import static pk.nser.oracle.answer.RefusalKind.DIMENSION_NOT_GRANTED;
import static pk.nser.oracle.answer.RefusalKind.DIMENSION_NOT_IN_CATEGORY;
import static pk.nser.oracle.answer.RefusalKind.LOCK_CAP;
import static pk.nser.oracle.answer.RefusalKind.LOCK_COMPLETE;
import static pk.nser.oracle.answer.RefusalKind.UNKNOWN_DIMENSION;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pk.nser.oracle.ceiling.DimensionRule;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Scope;

/**
 * What of the asked dimensions is not to be given: unknown, not of the category, not granted, locked (R9 to R12, A5,
 * A11). Narrow readings: a filter on a locked dimension counts like a column, for it tells the value of everybody in
 * the list; aggregates under an agreement need the unlock as well, and only an open product of one dimension does
 * not (the area does not count, every figure has one); in a list (v) a column needs an unlock whatever the dimension.
 */
final class DimensionReasons {
    private DimensionReasons() {}

    static void add(Holding holding, Request request, Set<Refusal> reasons) {
        Map<Dimension, Set<DimensionUse>> asked = new TreeMap<>();
        request.dimensions()
                .forEach((code, uses) -> Dimension.ofCode(code)
                        .ifPresentOrElse(
                                dimension -> asked.put(dimension, uses),
                                () -> reasons.add(new Refusal(UNKNOWN_DIMENSION, code))));
        DimensionRule rule = holding.ceiling().dimensions();
        long together = request.dimensions().keySet().stream()
                .filter(code -> !code.equals(Dimension.AREA.code()))
                .count();
        if (together > rule.most()) {
            reasons.add(new Refusal(DIMENSION_NOT_IN_CATEGORY, "more than " + rule.most()));
        }
        asked.forEach((dimension, uses) -> {
            if (!rule.dimensions().contains(dimension) || !rule.uses().containsAll(uses)) {
                reasons.add(new Refusal(DIMENSION_NOT_IN_CATEGORY, dimension.code()));
            }
            for (Scope scope : holding.scopes()) {
                Set<DimensionUse> granted = scope.dimensions().get(dimension);
                if (granted == null || !granted.containsAll(uses)) {
                    reasons.add(new Refusal(DIMENSION_NOT_GRANTED, dimension.code()));
                }
                if (needsUnlock(holding.ceiling().category(), dimension, uses, together)
                        && !scope.unlocked().contains(dimension)) {
                    reasons.add(new Refusal(DIMENSION_LOCKED, dimension.code()));
                }
            }
        });
        addOfLock(holding, asked.keySet(), reasons);
    }

    private static boolean needsUnlock(
            SubCategory category, Dimension dimension, Set<DimensionUse> uses, long together) {
        if (category == SubCategory.V && uses.contains(DimensionUse.OUTPUT)) {
            return true;
        }
        boolean exempt = category.open() && together == 1;
        return dimension.locked() && !exempt;
    }

    private static void addOfLock(Holding holding, Set<Dimension> asked, Set<Refusal> reasons) {
        Set<Dimension> together = new TreeSet<>(asked);
        together.retainAll(Dimension.allLocked());
        if (together.isEmpty()) {
            return;
        }
        if (holding.ceiling().recordLevel()) {
            together.addAll(holding.ledger().delivered());
            if (together.size() > holding.ledger().cap()) {
                reasons.add(new Refusal(LOCK_CAP, ""));
            }
        }
        if (together.containsAll(Dimension.allLocked())) {
            reasons.add(new Refusal(LOCK_COMPLETE, ""));
        }
    }
}
