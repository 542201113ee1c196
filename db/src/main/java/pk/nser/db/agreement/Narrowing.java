package pk.nser.db.agreement;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.scope.Scope;

/** A token made from another may only narrow it (access.md 3.1). */
public final class Narrowing {
    private Narrowing() {}

    /** Names of the fields in which {@code child} has more than {@code parent}, in the order of {@link Scope}. */
    public static List<String> wider(Scope parent, Scope child, AreaReach reach) {
        List<String> found = new ArrayList<>();
        note(found, "category", child.category() == parent.category());
        note(found, "line", child.line().equals(parent.line()));
        note(found, "boundarySet", child.boundarySet().equals(parent.boundarySet()));
        note(found, "areas", child.areas().stream().allMatch(area -> reach.reaches(parent.areas(), area)));
        note(found, "finest", !child.finest().isFinerThan(parent.finest()));
        note(found, "outputs", parent.outputs().containsAll(child.outputs()));
        note(found, "filters", parent.filters().containsAll(child.filters()));
        note(found, "unlocked", parent.unlocked().containsAll(child.unlocked()));
        note(found, "members", parent.members().containsAll(child.members()));
        note(found, "scores", parent.scores().holds(child.scores()));
        note(found, "geometry", child.geometry().compareTo(parent.geometry()) <= 0);
        note(found, "formats", parent.formats().containsAll(child.formats()));
        note(
                found,
                "quota",
                child.quota().households() <= parent.quota().households()
                        && child.quota().rowsPerDay() <= parent.quota().rowsPerDay());
        note(found, "from", !child.from().isBefore(parent.from()));
        note(found, "until", !child.until().isAfter(parent.until()));
        note(
                found,
                "addresses",
                parent.addresses().isEmpty()
                        || (!child.addresses().isEmpty() && parent.addresses().containsAll(child.addresses())));
        note(found, "approvals", parent.approvals().containsAll(child.approvals()));
        return found;
    }

    private static void note(List<String> found, String field, boolean within) {
        if (!within) {
            found.add(field);
        }
    }
}
