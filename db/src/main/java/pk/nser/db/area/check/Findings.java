package pk.nser.db.area.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.area.check.Finding.Severity;

/**
 * Collects findings in the order they are made. All are counted; of each severity the first {@value #MAX_KEPT} are
 * kept, so that a hopeless file still ends in a readable report. Not thread-safe.
 */
public final class Findings {
    static final int MAX_KEPT = 1_000;

    private final Map<Severity, List<Finding>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Set<String> kinds = new HashSet<>();

    /** Adds one. */
    public void add(Finding finding) {
        counts.merge(finding.severity(), 1, Integer::sum);
        kinds.add(finding.kind());
        List<Finding> list = kept.computeIfAbsent(finding.severity(), s -> new ArrayList<>());
        if (list.size() < MAX_KEPT) {
            list.add(finding);
        }
    }

    /** Adds a fault of one feature. */
    public void fault(String kind, String layer, long row, String code, String field, String reason) {
        add(new Finding(Severity.FAULT, kind, layer, row, code, field, reason));
    }

    /** Adds a fault of a file or a layer. */
    public void fault(String kind, String layer, String reason) {
        fault(kind, layer, 0, "", "", reason);
    }

    /** Adds a warning about a file or a layer. */
    public void warning(String kind, String layer, String reason) {
        add(new Finding(Severity.WARNING, kind, layer, 0, "", "", reason));
    }

    /** Adds a note about a file or a layer. */
    public void note(String kind, String layer, String reason) {
        add(new Finding(Severity.NOTE, kind, layer, 0, "", "", reason));
    }

    /** How many of a severity there were, kept or not. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** True when one of this kind was added. */
    public boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** True when something refuses the file. */
    public boolean refuse() {
        return count(Severity.FAULT) > 0;
    }

    /** Those that are kept: faults, then warnings, then notes. */
    public List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
