package pk.nser.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Cost;
import pk.nser.bench.measure.Meter;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Product;

/**
 * The bare COPY of a large registry, run once by the launcher after its import and before its release, when the disk still
 * has room for the rows a second time. What it came to is kept beside the steps.
 */
public final class CopyRun {
    private CopyRun() {}

    /** @param work of both tables of rows, in words */
    record Kept(double seconds, long households, String work, Cost cost) {
        Comparison.Side side() {
            return Comparison.Side.once(new Trial.Outcome(seconds, households, work), cost);
        }
    }

    private static Path file(Path home) {
        return home.resolve("imports").resolve("steps").resolve("bare-copy.json");
    }

    static Optional<Kept> read(Path home) throws IOException {
        Path file = file(home);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), Kept.class))
                : Optional.empty();
    }

    public static void main(String[] none) throws Exception {
        Path home = Path.of(System.getenv("NSER_HOME"));
        try (Product product = new Product(home);
                Connection connection = product.superuser();
                Connection source = product.superuser()) {
            Meter.Begun begun = Meter.standard().begin();
            Trial.Outcome outcome = BareCopy.fromTables(connection, source);
            Kept kept = new Kept(outcome.seconds(), outcome.done(), outcome.work(), begun.cost(0));
            BareCopy.drop(connection);
            Files.createDirectories(file(home).getParent());
            new ObjectMapper().writeValue(file(home).toFile(), kept);
            System.out.printf(Locale.ROOT, "bare COPY: %,d households in %.1f s%n", kept.households(), kept.seconds());
        }
    }
}
