package pk.nser.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.measure.Watched;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.bench.step.JarCommand;
import pk.nser.bench.step.Phase;
import pk.nser.bench.step.Step;

/**
 * {@code import households} of the demonstration file, as the command runs (a JVM with 512 MiB), against a bare binary
 * COPY of the rows it made. Up to two million households in turns and several times; above that its first run, by which the
 * product was made, and one COPY right after it.
 */
public final class ImportBench implements Measurement {
    private static final long MOST_IN_TURNS = 2_000_000;
    private static final String STEP = "import households";
    private static final String HEAP = "512m";
    private static final double MICROS = 1e6;

    /** A rate of fewer things than this tells nothing. */
    private static final long COUNTED = 1_000;

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        Optional<Step> first = Step.read(asked.home(), STEP);
        if (first.isPresent()) {
            tell(first.get(), report);
        }
        Product product = asked.product();
        try (Connection connection = product.superuser()) {
            if (BareCopy.households(connection, "reg") <= MOST_IN_TURNS) {
                report.add(inTurns(product, connection, asked.work(), asked.rounds()));
            } else if (first.isPresent()) {
                once(product.home, connection, first.get(), report);
            } else {
                throw new IOException("the import of " + product.home
                        + " was not watched: remove the folder, and let the" + " bench make it anew");
            }
        }
    }

    private static void tell(Step step, Report report) {
        String when = "the run that made the product, " + step.began() + ", build " + step.build();
        report.add(new Finding(
                "import: whole registry",
                "s",
                List.of(step.seconds()),
                null,
                step.cost(),
                when + "; heap of -Xmx" + HEAP));
        report.add(new Finding(
                "import: time per household",
                "microseconds",
                List.of(step.seconds() * MICROS / step.households()),
                "the same run; wall clock over " + step.households() + " households"));
        report.add(new Finding(
                "import: peak memory",
                "MiB",
                List.of(step.cost().peakBytes() / (double) (1 << 20)),
                "the same run; VmHWM of the command"));
        for (Phase phase : step.phases()) {
            report.add(new Finding("import: " + phase.name(), "s", List.of(phase.seconds()), ""));
            if (phase.done() >= COUNTED && !phase.rates().isEmpty()) {
                report.add(new Finding(
                        "import: " + phase.name() + ", rate",
                        phase.unit() + "/s",
                        phase.rates(),
                        "chunks of ten seconds"));
            }
        }
    }

    private static Comparison comparison(String how) {
        return new Comparison(
                "import",
                "households",
                "the command, -Xmx" + HEAP + ": gzip, CSV, checks, hashes, placing, merging, start of the JVM included",
                "bare binary COPY of the same rows into empty tables of the same shape with the same indexes, " + how,
                0.35);
    }

    private static Comparison.Result inTurns(Product product, Connection connection, Path work, int rounds)
            throws Exception {
        Path file = households(product.home.resolve("demo"));
        importOnce(connection, file);
        BareCopy.unload(connection, work);
        Comparison.Result result = comparison("out of files")
                .run(rounds, () -> importOnce(connection, file), () -> BareCopy.fromFiles(connection, work));
        BareCopy.drop(connection);
        return result;
    }

    private static void once(Path home, Connection connection, Step step, Report report) throws Exception {
        CopyRun.Kept copy = CopyRun.read(home)
                .orElseThrow(() -> new IOException("no bare COPY was run when " + home + " was made: remove the folder,"
                        + " and let the bench make it anew"));
        if (!copy.whole()) {
            report.add(new Finding(
                    "import: bare COPY of a part, time per household",
                    "microseconds",
                    List.of(copy.seconds() * MICROS / copy.households()),
                    null,
                    copy.cost(),
                    "no ratio: the disk had no room for all rows once more; " + copy.work()));
            return;
        }
        Trial.Outcome outcome = new Trial.Outcome(
                step.seconds(),
                step.households(),
                BareCopy.work(connection, "reg"),
                step.cost().peakBytes());
        report.add(new Comparison.Result(
                comparison("one table after the other, straight out of those of the registry"),
                Comparison.Side.once(outcome, step.cost()),
                copy.side()));
    }

    private static Path households(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("households"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no file of households in " + folder));
        }
    }

    private static Trial.Outcome importOnce(Connection connection, Path file) throws Exception {
        Product.run(connection, "truncate reg.household, reg.member, reg.identity, reg.batch");
        Watched.Run run = JarCommand.run(HEAP, List.of("import", "households", file.toString()))
                .run();
        return new Trial.Outcome(
                run.seconds(),
                BareCopy.households(connection, "reg"),
                BareCopy.work(connection, "reg"),
                run.cost().peakBytes());
    }
}
