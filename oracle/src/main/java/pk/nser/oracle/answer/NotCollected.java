package pk.nser.oracle.answer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.scope.MemberType;

/**
 * What the test-phase areas lack (R41): geo-tags and with them every map (vii) and point (viii, R43), disability, and
 * the education of all but heads, so education counts as collected only where heads alone are asked for. A coarser
 * area that holds such areas keeps its figures, from the others alone (R42), but not its points. A list chosen by what
 * was not collected cannot be made for that area: without this its filter would fall away.
 */
final class NotCollected {
    private NotCollected() {}

    static boolean lacks(AreaTree tree, SubCategory category, Request request, Set<Item> asked, Item item) {
        if (category == SubCategory.VIII) {
            return tree.touchesTestPhase(item.area());
        }
        if (!tree.inTestPhase(item.area())) {
            return false;
        }
        boolean map = category == SubCategory.VII_A || category == SubCategory.VII_B;
        boolean chosenByIt = asked.stream()
                .filter(other -> other.area().equals(item.area()))
                .anyMatch(other -> other.field() == Field.CONDITION && lacks(other.dimension(), request));
        return map || chosenByIt || lacks(item.dimension(), request);
    }

    private static boolean lacks(@Nullable Dimension dimension, Request request) {
        return dimension == Dimension.DISABILITY
                || (dimension == Dimension.EDUCATION && !request.members().equals(Set.of(MemberType.HEAD)));
    }
}
