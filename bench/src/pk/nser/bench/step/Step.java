package pk.nser.bench.step;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nser.bench.measure.Cost;

/**
 * What one command cost when it was run for the first time, kept in the data folder with the product that it made; or what it
 * cost in all where it was run once for each of several files.
 *
 * @param name the command's words
 * @param households of the registry
 * @param began ISO 8601, UTC
 * @param build of the product, as the launcher names it
 * @param seconds wall clock, start of the JVM included
 * @param databaseBytes of the cluster's folder afterwards
 * @param databasePeakBytes most of it meanwhile, write-ahead log and temporary files included; looked at every few seconds
 */
public record Step(
        String name,
        long households,
        String began,
        String build,
        double seconds,
        Cost cost,
        long databaseBytes,
        long databasePeakBytes,
        List<Phase> phases) {
    private static final String FOLDER = "steps";

    public Step {
        phases = List.copyOf(phases);
    }

    /** Where the steps of a data folder lie: below what its commands write. */
    static Path file(Path home, String name) {
        return home.resolve("imports").resolve(FOLDER).resolve(name.replace(' ', '-') + ".json");
    }

    /** The step of that name, if it was watched when it was run. */
    public static Optional<Step> read(Path home, String name) throws IOException {
        Path file = file(home, name);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), new TypeReference<Step>() {}))
                : Optional.empty();
    }

    void write(Path home) throws IOException {
        Path file = file(home, name);
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    }

    /** Both together: the sum of what was spent, the most of what was held, phases of one name as one. */
    Step and(Step next) {
        Map<String, Phase> all = new LinkedHashMap<>();
        phases.forEach(phase -> all.merge(phase.name(), phase, Phase::and));
        next.phases.forEach(phase -> all.merge(phase.name(), phase, Phase::and));
        return new Step(
                name,
                households,
                began,
                build,
                seconds + next.seconds,
                new Cost(
                        cost.seconds() + next.cost.seconds(),
                        cost.databaseSeconds() + next.cost.databaseSeconds(),
                        Math.max(cost.peakBytes(), next.cost.peakBytes())),
                next.databaseBytes,
                Math.max(databasePeakBytes, next.databasePeakBytes),
                List.copyOf(all.values()));
    }

    /** Seconds of all phases whose names begin with one of these. */
    public double seconds(List<String> beginnings) {
        return phases.stream()
                .filter(phase -> beginnings.stream().anyMatch(phase.name()::startsWith))
                .mapToDouble(Phase::seconds)
                .sum();
    }
}
