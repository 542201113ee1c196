package pk.nser.db.area.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.Finding.Severity;

/**
 * Areas as a tree, checked: codes are unique, every parent exists and is of the next coarser level, no level between
 * COUNTRY and the finest is left out, one COUNTRY stands on top. A province that names no parent belongs to it.
 */
public final class AreaTree {
    private final Map<String, ReadArea> byCode = new LinkedHashMap<>();
    private final Map<String, ReadArea> parents = new HashMap<>();
    private final Map<String, List<ReadArea>> children = new HashMap<>();
    private final Map<AreaLevel, List<ReadArea>> levels = new EnumMap<>(AreaLevel.class);
    private final Findings findings;

    /** Builds the tree of {@code areas} and tells {@code findings} what does not hold. */
    public AreaTree(List<ReadArea> areas, Findings findings) {
        this.findings = findings;
        areas.stream().sorted(Comparator.comparing(ReadArea::level)).forEach(this::take);
        checkLevels();
        byCode.values().forEach(this::link);
        byCode.values().forEach(this::checkDivided);
    }

    private void take(ReadArea area) {
        ReadArea first = byCode.putIfAbsent(area.code(), area);
        if (first != null) {
            fault(
                    area,
                    "code-duplicate",
                    "code",
                    "the code is also that of " + first.layer() + ", feature " + first.row() + " (" + first.nameEn()
                            + ")");
            return;
        }
        levels.computeIfAbsent(area.level(), l -> new ArrayList<>()).add(area);
    }

    private void checkLevels() {
        if (levels.isEmpty()) {
            return;
        }
        int countries = at(AreaLevel.COUNTRY).size();
        if (countries != 1) {
            findings.fault("country", "", "a set has one country on top; this one has " + countries);
        }
        for (AreaLevel level : AreaLevel.values()) {
            if (at(level).isEmpty() && finest().isFinerThan(level) && level != AreaLevel.COUNTRY) {
                findings.fault(
                        "level-missing",
                        "",
                        "there are areas of level " + finest().code() + " but none of level " + level.code());
            }
        }
    }

    private void link(ReadArea area) {
        if (area.level() == AreaLevel.COUNTRY) {
            return;
        }
        AreaLevel above = AreaLevel.ofDepth(area.level().depth() - 1);
        ReadArea parent = parentOf(area, above);
        if (parent == null) {
            fault(
                    area,
                    "parent-unknown",
                    "parent",
                    area.parent() == null
                            ? "no parent is given; it must be a " + above.code()
                            : "the parent '" + area.parent() + "' is no area of the set");
        } else if (parent.level() != above) {
            fault(
                    area,
                    "parent-level",
                    "parent",
                    "the parent of a " + area.level().code() + " must be a " + above.code() + "; '" + parent.code()
                            + "' is a " + parent.level().code());
        } else {
            parents.put(area.code(), parent);
            children.computeIfAbsent(parent.code(), c -> new ArrayList<>()).add(area);
        }
    }

    private @Nullable ReadArea parentOf(ReadArea area, AreaLevel above) {
        if (area.parent() != null) {
            return byCode.get(area.parent());
        }
        return above == AreaLevel.COUNTRY && at(above).size() == 1 ? at(above).get(0) : null;
    }

    private void checkDivided(ReadArea area) {
        if (finest().isFinerThan(area.level()) && children(area).isEmpty()) {
            findings.add(Finding.about(
                    area,
                    Severity.WARNING,
                    "undivided",
                    "",
                    "the " + area.level().code() + " has no areas below it, although others have"));
        }
    }

    private void fault(ReadArea area, String kind, String field, String reason) {
        findings.add(Finding.about(area, Severity.FAULT, kind, field, reason));
    }

    /** All areas with a code of their own, coarse to fine. */
    public List<ReadArea> areas() {
        return List.copyOf(byCode.values());
    }

    /** The areas of a level in the file's order. */
    public List<ReadArea> at(AreaLevel level) {
        return levels.getOrDefault(level, List.of());
    }

    /** The finest level that has areas; COUNTRY when there are none. */
    public AreaLevel finest() {
        return levels.keySet().stream().max(Comparator.naturalOrder()).orElse(AreaLevel.COUNTRY);
    }

    /** The parent, or null of the country and of an area whose parent is faulty. */
    public @Nullable ReadArea parent(ReadArea area) {
        return parents.get(area.code());
    }

    /** The areas right below. */
    public List<ReadArea> children(ReadArea area) {
        return children.getOrDefault(area.code(), List.of());
    }

    /** True when the set has an area of that code. */
    public boolean has(String code) {
        return byCode.containsKey(code);
    }
}
