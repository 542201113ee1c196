package pk.nser.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What runs of the bench at one size wrote, newer ones over older ones.
 *
 * @param machine of the newest
 * @param medians by the name of the measurement; of a comparison the rate of our side
 */
record Results(long households, String machine, Map<String, Double> medians) {
    Results {
        medians = Map.copyOf(medians);
    }

    /** The figures of one file. */
    static Results read(Path file) throws IOException {
        return of(new ObjectMapper().readTree(file.toFile()));
    }

    static Results of(JsonNode run) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (JsonNode finding : run.path("findings")) {
            medians.put(finding.path("name").asText(), finding.path("median").asDouble());
        }
        for (JsonNode comparison : run.path("measurements")) {
            medians.put(comparison.path("name").asText(), median(comparison.path("oursRates")));
        }
        return new Results(run.path("households").asLong(), run.path("machine").asText(), medians);
    }

    private static double median(JsonNode rates) {
        double[] sorted = new double[rates.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = rates.get(i).asDouble();
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** These and what a newer run of the same size found. */
    Results with(Results newer) {
        Map<String, Double> both = new LinkedHashMap<>(medians);
        both.putAll(newer.medians);
        return new Results(households, newer.machine, both);
    }
}
