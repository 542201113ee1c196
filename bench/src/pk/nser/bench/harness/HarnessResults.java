package pk.nser.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;

/** Reads the JSON that JMH wrote before (bench/jmh): time of one operation in each iteration, and what it allocates. */
public final class HarnessResults implements Measurement {
    /** Its file in the folder for files. */
    private static final String FILE = "jmh.json";

    private static final String PACKAGE = "pk.nser.bench.jmh.";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public void measure(Asked asked, Report report) throws IOException {
        findings(new ObjectMapper().readTree(asked.work().resolve(FILE).toFile()))
                .forEach(report::add);
    }

    static List<Finding> findings(JsonNode benchmarks) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode benchmark : benchmarks) {
            JsonNode metric = benchmark.path("primaryMetric");
            List<Double> values = new ArrayList<>();
            metric.path("rawData").forEach(fork -> fork.forEach(value -> values.add(value.asDouble())));
            double bytes = Double.NaN;
            for (Map.Entry<String, JsonNode> second :
                    benchmark.path("secondaryMetrics").properties()) {
                if (second.getKey().endsWith(ALLOCATED)) {
                    bytes = second.getValue().path("score").asDouble();
                }
            }
            findings.add(new Finding(
                    name(benchmark),
                    metric.path("scoreUnit").asText(),
                    values,
                    String.format(Locale.ROOT, "%,.0f bytes allocated for each", bytes)));
        }
        return findings;
    }

    private static String name(JsonNode benchmark) {
        StringBuilder name =
                new StringBuilder("jmh: " + benchmark.path("benchmark").asText().replace(PACKAGE, ""));
        benchmark.path("params").forEach(parameter -> name.append(", ").append(parameter.asText()));
        return name.toString();
    }
}
