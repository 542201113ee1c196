package pk.nser.db.release.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.disclosure.Thresholds;

/**
 * Merges small areas from the top down, so that groups nest (disclosure.md 2.6): tehsils within a district, union
 * councils within a tehsil group, villages within a union council group. Siblings are walked along a Hilbert curve and
 * joined until a group has its households; what is left at the end joins the group before it.
 *
 * <p>Known limit: a parent below its own smallest size gives one group below its smallest size, which is withheld.
 */
final class SmallAreas {
    private static final Comparator<RegisteredArea> ALONG_THE_CURVE = Comparator.comparingLong(
                    (RegisteredArea area) -> HilbertCurve.at(area.longitude(), area.latitude()))
            .thenComparing(RegisteredArea::code);

    private final RegisteredTree tree;
    private final Thresholds thresholds;
    private final List<AreaGroup> groups = new ArrayList<>();

    private SmallAreas(RegisteredTree tree, Thresholds thresholds) {
        this.tree = tree;
        this.thresholds = thresholds;
    }

    /** All shown areas, every parent before its children. */
    static List<AreaGroup> merge(RegisteredTree tree, Thresholds thresholds) {
        SmallAreas merging = new SmallAreas(tree, thresholds);
        merging.split(tree.roots(), null);
        return merging.groups;
    }

    private void split(List<RegisteredArea> siblings, @Nullable AreaGroup parent) {
        for (AreaGroup group : grouped(siblings, parent)) {
            groups.add(group);
            List<RegisteredArea> below = new ArrayList<>();
            for (RegisteredArea member : group.members()) {
                below.addAll(tree.children(member));
            }
            if (!below.isEmpty()) {
                split(below, group);
            }
        }
    }

    private List<AreaGroup> grouped(List<RegisteredArea> siblings, @Nullable AreaGroup parent) {
        AreaLevel level = siblings.get(0).level();
        int smallest = thresholds.households(level);
        List<AreaGroup> result = new ArrayList<>();
        List<RegisteredArea> open = new ArrayList<>();
        int households = 0;
        for (RegisteredArea area : siblings.stream().sorted(ALONG_THE_CURVE).toList()) {
            open.add(area);
            households += tree.households(area);
            if (households >= smallest) {
                result.add(new AreaGroup(level, open, parent));
                open = new ArrayList<>();
                households = 0;
            }
        }
        if (!open.isEmpty()) {
            List<RegisteredArea> rest = new ArrayList<>();
            if (!result.isEmpty()) {
                rest.addAll(result.remove(result.size() - 1).members());
            }
            rest.addAll(open);
            result.add(new AreaGroup(level, rest, parent));
        }
        return result;
    }
}
