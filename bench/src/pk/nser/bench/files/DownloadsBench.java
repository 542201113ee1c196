package pk.nser.bench.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.bench.step.Step;
import pk.nser.db.geofile.record.FileFormat;

/**
 * A million made geo-tagged rows of twelve columns out of a table like an agreement's snapshot, read and written as a
 * delivery is: CSV against {@code COPY TO STDOUT}, the other formats against {@code ogr2ogr}, all in the same order. How many
 * rows there are is counted in the files. NSER_BENCH_POINTS changes the number, NSER_BENCH_FORMATS chooses formats.
 */
public final class DownloadsBench implements Measurement {
    private static final double MEGABYTE = 1e6;

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        Optional<Step> step = Step.read(asked.home(), "delivery make");
        if (step.isPresent()) {
            report.add(new Finding(
                    "downloads: peak memory",
                    "MiB",
                    List.of(step.get().cost().peakBytes() / (double) (1 << 20)),
                    null,
                    step.get().cost(),
                    "VmHWM of 'delivery make' of geo-tagged households of the registry, once, "
                            + step.get().began()));
        }
        int points = Integer.parseInt(System.getenv().getOrDefault("NSER_BENCH_POINTS", "1000000"));
        List<String> chosen = List.of(System.getenv()
                .getOrDefault("NSER_BENCH_FORMATS", "csv,gpkg,fgb")
                .split(","));
        Product product = asked.product();
        try (Connection connection = product.superuser();
                MadeSnapshot snapshot = new MadeSnapshot(connection, points)) {
            for (FileFormat format : FileFormat.values()) {
                if (chosen.contains(format.code()) || chosen.contains("all")) {
                    report.add(new Format(product, snapshot, format, asked.work()).compare(asked.rounds()));
                }
            }
        }
    }

    /** One format under way. */
    private static final class Format {
        private final Product product;
        private final MadeSnapshot snapshot;
        private final FileFormat format;
        private final Path work;

        /** Rows of files that were counted, by who wrote them and their size in bytes: the same size is not counted twice. */
        private final Map<String, Long> counted = new HashMap<>();

        Format(Product product, MadeSnapshot snapshot, FileFormat format, Path work) {
            this.product = product;
            this.snapshot = snapshot;
            this.format = format;
            this.work = work;
        }

        Comparison.Result compare(int rounds) throws Exception {
            Path file = work.resolve("watched" + format.suffix());
            String watched;
            try (HeapWatch watch = new HeapWatch()) {
                snapshot.write(format, file);
                watched = "peak heap " + watch.peakMegabytes() + " MB after collection";
            }
            watched += String.format(", %.0f MB written", Files.size(file) / MEGABYTE);
            Files.delete(file);
            Comparison comparison = new Comparison(
                    "file " + format.code(),
                    "rows",
                    "rows of a snapshot read and written as a delivery is, " + watched,
                    baseline(),
                    budget());
            return comparison.run(rounds, this::ours, this::theirs);
        }

        private String baseline() {
            return switch (format) {
                case CSV -> "COPY (select ...) TO STDOUT (format csv, header) of the same table into a file";
                case CSV_GZ, GEOPARQUET ->
                    OgrTool.words(format) + " of the same table, another format: GDAL here does not write ours";
                default -> OgrTool.words(format) + " of the same table";
            };
        }

        private double budget() {
            return switch (format) {
                case CSV -> 0.5;
                case GEOPACKAGE, FLATGEOBUF -> 1.2;
                default -> 1;
            };
        }

        private Trial.Outcome ours() throws Exception {
            Path folder = Files.createTempDirectory(work, "ours");
            Path file = folder.resolve("ours" + format.suffix());
            long began = System.nanoTime();
            snapshot.write(format, file);
            return outcome(began, folder, file);
        }

        private Trial.Outcome theirs() throws Exception {
            Path folder = Files.createTempDirectory(work, "theirs");
            Path file = folder.resolve("theirs" + (format == FileFormat.CSV ? ".csv" : OgrTool.suffix(format)));
            long began = System.nanoTime();
            if (format == FileFormat.CSV) {
                snapshot.copy(file);
            } else {
                OgrTool.write(product, format, MadeSnapshot.withGeometry(), file);
            }
            return outcome(began, folder, file);
        }

        private Trial.Outcome outcome(long began, Path folder, Path file) throws IOException, InterruptedException {
            double seconds = (System.nanoTime() - began) / 1e9;
            String key = folder.getFileName().toString().replaceAll("\\d", "") + Files.size(file);
            Long rows = counted.get(key);
            if (rows == null) {
                rows = OgrTool.rows(file);
                counted.put(key, rows);
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path made : files.toList()) {
                    Files.delete(made);
                }
            }
            Files.delete(folder);
            return new Trial.Outcome(seconds, rows, rows + " rows");
        }
    }
}
