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

/** The table that people read and the JSON that machines compare. */
public final class Report {
    private final String machine;
    private String data = "";
    private final List<Comparison.Result> results = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public Report(String machine) {
        this.machine = machine;
    }

    /** What was measured: the database, the registry and its release. */
    public void about(String text) {
        data = text;
    }

    public void add(Comparison.Result result) {
        results.add(result);
    }

    public void add(Section section) {
        sections.add(section);
    }

    /** False when sides did different work, or a section failed. */
    public boolean passed() {
        return results.stream().allMatch(Comparison.Result::comparable)
                && sections.stream().allMatch(Section::passed);
    }

    public void print(PrintStream out) {
        out.println();
        out.println("machine: " + machine);
        out.println("data:    " + data);
        if (!results.isEmpty()) {
            printResults(out);
        }
        sections.forEach(section -> section.print(out));
    }

    private void printResults(PrintStream out) {
        out.println();
        out.println("| measurement | ours | baseline | ratio: median (least to most, rounds) | budget | |");
        out.println("|---|---|---|---|---|---|");
        results.forEach(result -> out.println(row(result)));
        out.println();
        results.forEach(result -> out.println("- " + result.of().name() + ": "
                + result.of().ours() + ", against " + result.of().baseline() + "; same work: " + result.work()));
    }

    private static String row(Comparison.Result result) {
        Comparison of = result.of();
        if (!result.comparable()) {
            return String.format(
                    Locale.ROOT,
                    "| %s | | | no ratio: the sides did different work (ours: %s; baseline: %s) | | REFUSED |",
                    of.name(),
                    result.work(),
                    result.otherWork());
        }
        List<Double> ratios = result.ratios();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f %s/s | %,.0f | %.3f (%.3f to %.3f, %d) | >= %.2f | %s |",
                of.name(),
                Comparison.median(result.ours()),
                of.unit(),
                Comparison.median(result.baseline()),
                result.ratio(),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                ratios.size(),
                of.budget(),
                result.passed() ? "ok" : "BELOW");
    }

    public void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("data", data);
        all.put("measurements", results.stream().map(Report::fields).toList());
        sections.forEach(section -> all.put(section.name(), section.json()));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private static Map<String, Object> fields(Comparison.Result result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", result.of().name());
        fields.put("unit", result.of().unit() + "/s");
        fields.put("ours", result.of().ours());
        fields.put("baseline", result.of().baseline());
        fields.put("work", result.work());
        fields.put("otherWork", result.otherWork());
        fields.put("comparable", result.comparable());
        fields.put("oursRates", result.ours());
        fields.put("baselineRates", result.baseline());
        fields.put("ratio", result.comparable() ? result.ratio() : null);
        fields.put("budget", result.of().budget());
        fields.put("passed", result.passed());
        return fields;
    }
}
