package pk.nser.db.area.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.check.Finding;
import pk.nser.db.area.check.Finding.Severity;
import pk.nser.db.area.check.Findings;

/**
 * What an import did and found; kept with the set and printed.
 *
 * @param areas how many areas by level code, coarse to fine
 * @param borderLines how many border lines by style class
 * @param content SHA-256 over everything that was read, by which the same content is known again; empty when refused
 *     before that
 * @param faults how many faults there were; more than {@code findings} keeps when there are very many
 * @param warnings how many warnings there were
 */
public record AreaImportReport(
        String boundarySet,
        Outcome outcome,
        String file,
        Map<String, Integer> areas,
        Map<String, Integer> borderLines,
        String content,
        int faults,
        int warnings,
        List<Finding> findings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What became of the file. */
    public enum Outcome {
        /** The set is in. */
        LOADED,
        /** The set was in already with the same content; nothing was done. */
        UNCHANGED,
        /** Nothing was taken; the faults say why. */
        REFUSED
    }

    public AreaImportReport {
        areas = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        borderLines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(borderLines));
        findings = List.copyOf(findings);
    }

    static AreaImportReport of(
            String set, Outcome outcome, String file, AreaContent content, String hash, Findings findings) {
        return new AreaImportReport(
                set,
                outcome,
                file,
                content.areaCounts(),
                content.lineCounts(),
                hash,
                findings.count(Severity.FAULT),
                findings.count(Severity.WARNING),
                findings.kept());
    }

    /** True when the set is in the registry now. */
    public boolean accepted() {
        return outcome != Outcome.REFUSED;
    }

    /** The report as JSON, as it is kept in {@code reg.boundary_set.report}. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written", e);
        }
    }

    /** The report for people, a line each: the outcome, the counts, then faults, warnings and notes. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("boundary set " + boundarySet + " from " + file + ": "
                + switch (outcome) {
                    case LOADED -> "loaded";
                    case UNCHANGED -> "already there with the same content, nothing done";
                    case REFUSED -> "refused, nothing was taken";
                });
        lines.add("areas " + areas + ", border lines " + borderLines + ", " + faults + " faults, " + warnings
                + " warnings");
        findings.forEach(finding -> lines.add(finding.line()));
        long kept = findings.stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .count();
        if (kept < faults) {
            lines.add("and " + (faults - kept) + " more faults");
        }
        return lines;
    }
}
