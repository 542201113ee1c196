package pk.nser.db.release.areas;

import java.util.List;
import java.util.TreeSet;

/**
 * Topics of R41 missing in a shown area, in alphabetical order.
 *
 * @param everywhere collected nowhere in it
 * @param inPart missing in a part of it only
 */
record Missing(List<String> everywhere, List<String> inPart) {
    static Missing of(RegisteredTree tree, AreaGroup group) {
        TreeSet<String> everywhere = new TreeSet<>(tree.notCollected(group.first()));
        TreeSet<String> inPart = new TreeSet<>();
        for (RegisteredArea member : group.members()) {
            everywhere.retainAll(tree.notCollected(member));
            inPart.addAll(tree.notCollectedSomewhere(member));
        }
        inPart.removeAll(everywhere);
        return new Missing(List.copyOf(everywhere), List.copyOf(inPart));
    }
}
