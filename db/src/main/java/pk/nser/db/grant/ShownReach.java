package pk.nser.db.grant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.statistics.ShownArea;

/** The tree of one areas version. A small area that is shown merged with others is known by its own code. */
public final class ShownReach implements AreaReach {
    private final Map<String, ShownArea> byCode = new HashMap<>();
    private final Map<Integer, ShownArea> byId = new HashMap<>();

    /** @param areas of all levels */
    public ShownReach(List<ShownArea> areas) {
        for (ShownArea area : areas) {
            byId.put(area.id(), area);
            if (area.merged().isEmpty()) {
                byCode.put(area.code(), area);
            }
            area.merged().forEach(code -> byCode.put(code, area));
        }
    }

    @Override
    public boolean reaches(Set<String> granted, String code) {
        ShownArea area = byCode.get(code);
        if (area == null) {
            return false;
        }
        return granted.contains(code) || liesBelow(granted, area.parentId());
    }

    /** A merged area above is granted only when all that it stands for is. */
    private boolean liesBelow(Set<String> granted, @Nullable Integer parent) {
        ShownArea above = parent == null ? null : byId.get(parent);
        if (above == null) {
            return false;
        }
        boolean listed =
                above.merged().isEmpty() ? granted.contains(above.code()) : granted.containsAll(above.merged());
        return listed || liesBelow(granted, above.parentId());
    }
}
