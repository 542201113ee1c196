package pk.nser.oracle.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;

/**
 * A token made from an agreement or from another child, with the same fields. It can only narrow: the judgement
 * intersects it with all above it, so a wider field gives nothing, and {@link #wider} names such fields for whoever
 * makes tokens and must refuse them. Its quota is its own share, counted against the same usage.
 */
public record ChildToken(TokenState state, Scope scope) {

    /** The fields in which this token asks for more than the scope it is made from, in the order of the record. */
    public List<String> wider(Scope parent, AreaTree tree) {
        List<String> found = new ArrayList<>();
        note(found, "category", scope.category() == parent.category());
        note(
                found,
                "areas",
                scope.areas().stream().allMatch(tree::has)
                        && tree.withDescendants(parent.areas()).containsAll(scope.areas()));
        note(found, "finest", !scope.finest().finerThan(parent.finest()));
        note(
                found,
                "dimensions",
                scope.dimensions().entrySet().stream()
                        .allMatch(entry -> parent.dimensions()
                                .getOrDefault(entry.getKey(), Set.<DimensionUse>of())
                                .containsAll(entry.getValue())));
        Set<Dimension> unlocked = parent.unlocked();
        note(found, "unlocked", unlocked.containsAll(scope.unlocked()));
        note(found, "memberTypes", parent.memberTypes().containsAll(scope.memberTypes()));
        note(found, "scores", parent.scores().holds(scope.scores()));
        note(found, "geometry", scope.geometry().compareTo(parent.geometry()) <= 0);
        note(found, "formats", parent.formats().containsAll(scope.formats()));
        note(
                found,
                "quota",
                scope.quota().households() <= parent.quota().households()
                        && scope.quota().rowsPerDay() <= parent.quota().rowsPerDay());
        note(
                found,
                "period",
                !scope.period().from().isBefore(parent.period().from())
                        && !scope.period().until().isAfter(parent.period().until()));
        note(
                found,
                "addresses",
                parent.addresses().isEmpty()
                        || (!scope.addresses().isEmpty() && parent.addresses().containsAll(scope.addresses())));
        note(found, "approvals", parent.approvals().containsAll(scope.approvals()));
        note(found, "release", scope.release().equals(parent.release()));
        return found;
    }

    private static void note(List<String> found, String field, boolean within) {
        if (!within) {
            found.add(field);
        }
    }
}
