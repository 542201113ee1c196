package pk.nser.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table that people read and the JSON that machines compare. */
public final class Report {
    private final String machine;
    private String data = "";
    private long households;
    private final List<Comparison.Result> results = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public Report(String machine) {
        this.machine = machine;
    }

    /**
     * What was measured.
     *
     * @param text the database, the registry and its release, in words
     * @param registered households of the registry, 0 when there was none
     */
    public void about(String text, long registered) {
        data = text;
        households = registered;
    }

    public void add(Comparison.Result result) {
        results.add(result);
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    public void add(Section section) {
        sections.add(section);
    }

    /** False when sides did different work, or a section failed. Slow or heavy is told and fails nothing. */
    public boolean passed() {
        return results.stream().allMatch(Comparison.Result::comparable)
                && sections.stream().allMatch(Section::passed);
    }

    static String verdict(boolean withinBudget) {
        return withinBudget ? "within budget" : "ABOVE BUDGET";
    }

    public void print(PrintStream out) {
        out.println();
        out.println("machine: " + machine);
        out.println("data:    " + data);
        if (!results.isEmpty()) {
            printResults(out);
        }
        if (!findings.isEmpty()) {
            printFindings(out);
        }
        sections.forEach(section -> section.print(out));
    }

    private void printResults(PrintStream out) {
        out.println();
        out.println(
                "| measurement | ours | baseline | ratio: median (least to most, rounds) | CPU s, with + of the database:"
                        + " ours; baseline | peak memory | budget | |");
        out.println("|---|---|---|---|---|---|---|---|");
        results.forEach(result -> out.println(row(result)));
        out.println();
        results.forEach(result -> out.println("- " + result.of().name() + ": "
                + result.of().ours() + ", against " + result.of().baseline() + "; same work: "
                + (result.comparable() ? result.ours().work() : "NO")));
    }

    private void printFindings(PrintStream out) {
        out.println();
        out.println("| measurement | median (least to most, times) | CPU s | peak memory | budget | |");
        out.println("|---|---|---|---|---|---|");
        findings.forEach(finding -> out.println(finding.row()));
        out.println();
        findings.stream()
                .filter(finding -> !finding.note().isEmpty())
                .forEach(finding -> out.println("- " + finding.name() + ": " + finding.note()));
    }

    private static String row(Comparison.Result result) {
        Comparison of = result.of();
        if (!result.comparable()) {
            return String.format(
                    Locale.ROOT,
                    "| %s | | | no ratio: the sides did different work (ours: %s; baseline: %s) | | | | REFUSED |",
                    of.name(),
                    result.ours().work(),
                    result.baseline().work());
        }
        Spread ratios = result.ratios();
        Cost mine = Cost.median(result.ours().costs());
        Cost other = Cost.median(result.baseline().costs());
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f %s/s | %,.0f | %.3f (%.3f to %.3f, %s) | %s; %s | %s | >= %.2f | %s |",
                of.name(),
                result.ours().rate(),
                of.unit(),
                result.baseline().rate(),
                ratios.median(),
                ratios.least(),
                ratios.most(),
                ratios.values().size() == 1
                        ? "once"
                        : String.valueOf(ratios.values().size()),
                mine.processor(),
                other.processor(),
                mine.memory(),
                of.budget(),
                verdict(result.withinBudget()));
    }

    public void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("data", data);
        all.put("households", households);
        all.put("measurements", results.stream().map(Report::fields).toList());
        all.put("findings", findings.stream().map(Finding::json).toList());
        sections.forEach(section -> all.put(section.name(), section.json()));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private static Map<String, @Nullable Object> fields(Comparison.Result result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", result.of().name());
        fields.put("unit", result.of().unit() + "/s");
        fields.put("ours", result.of().ours());
        fields.put("baseline", result.of().baseline());
        fields.put("work", result.ours().work());
        fields.put("otherWork", result.baseline().work());
        fields.put("comparable", result.comparable());
        fields.put("oursRates", result.ours().rates());
        fields.put("baselineRates", result.baseline().rates());
        fields.put("oursCosts", result.ours().costs());
        fields.put("baselineCosts", result.baseline().costs());
        fields.put("ratio", result.comparable() ? result.ratios().median() : null);
        fields.put("budget", result.of().budget());
        fields.put("withinBudget", result.comparable() ? result.withinBudget() : null);
        return fields;
    }
}
