package pk.nser.oracle.answer;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;

/** The same limits said a second way: as sets that an item is in or not. Nothing here is a reason; it only withholds. */
final class Granted {
    private Granted() {}

    /** The areas that every scope gives, whatever their area level. */
    static Set<String> areas(AreaTree tree, Holding holding) {
        Set<String> common = tree.ids();
        holding.scopes().forEach(scope -> common.retainAll(tree.withDescendants(scope.areas())));
        return common;
    }

    static Set<MemberType> members(Holding holding, Request request) {
        Set<MemberType> common = EnumSet.allOf(MemberType.class);
        holding.scopes().forEach(scope -> common.retainAll(scope.memberTypes()));
        if (!request.members().isEmpty()) {
            common.retainAll(request.members());
        }
        return common;
    }

    /** The scores all agree on, empty where two have none in common. */
    static Optional<ScoreRange> scores(Holding holding, Request request) {
        int first = ScoreRange.ALL.first();
        int last = ScoreRange.ALL.last();
        Set<ScoreRange> ranges = new LinkedHashSet<>();
        holding.scopes().forEach(scope -> ranges.add(scope.scores()));
        ScoreRange asked = request.scores();
        if (asked != null) {
            ranges.add(asked);
        }
        for (ScoreRange range : ranges) {
            first = Math.max(first, range.first());
            last = Math.min(last, range.last());
        }
        return first > last ? Optional.empty() : Optional.of(new ScoreRange(first, last));
    }

    /** Whether the ceiling and every scope hold the item; lock, quota and dates are judged elsewhere. */
    static boolean holds(AreaTree tree, Holding holding, Item item) {
        Ceiling ceiling = holding.ceiling();
        if (!areas(tree, holding).contains(item.area())
                || tree.area(item.area()).level().finerThan(ceiling.reach().finest(holding.approvals()))
                || !ceiling.fields().contains(item.field())
                || !ceiling.formats().contains(item.format())
                || item.field().needs().compareTo(ceiling.reach().geometry(holding.approvals())) > 0) {
            return false;
        }
        Dimension dimension = item.dimension();
        if (dimension != null
                && (!ceiling.dimensions().dimensions().contains(dimension)
                        || !ceiling.dimensions().uses().contains(useOf(item.field())))) {
            return false;
        }
        return holding.scopes().stream().allMatch(scope -> scopeHolds(tree, scope, dimension, item));
    }

    private static boolean scopeHolds(AreaTree tree, Scope scope, @Nullable Dimension dimension, Item item) {
        return !tree.area(item.area()).level().finerThan(scope.finest())
                && scope.formats().contains(item.format())
                && item.field().needs().compareTo(scope.geometry()) <= 0
                && (dimension == null
                        || scope.dimensions().getOrDefault(dimension, Set.of()).contains(useOf(item.field())));
    }

    private static DimensionUse useOf(Field field) {
        return field == Field.CONDITION ? DimensionUse.FILTER : DimensionUse.OUTPUT;
    }
}
