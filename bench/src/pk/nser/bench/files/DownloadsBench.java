package pk.nser.bench.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.write.RecordFiles;

/**
 * A million geo-tagged rows of twelve columns written in each format, against {@code ogr2ogr} writing the same from a
 * GeoPackage that we made. GDAL here writes no Parquet and no gzip of CSV: those are
 * set beside its FlatGeobuf and its plain CSV. NSER_BENCH_POINTS changes the
 * number.
 */
public final class DownloadsBench implements Measurement {
    /** Of each format: GDAL's driver and the options by which it does the same. */
    private static final Map<FileFormat, List<String>> OGR = new LinkedHashMap<>();

    static {
        OGR.put(FileFormat.CSV, List.of("-f", "CSV", "-lco", "GEOMETRY=AS_XY"));
        OGR.put(FileFormat.CSV_GZ, List.of("-f", "CSV", "-lco", "GEOMETRY=AS_XY"));
        OGR.put(FileFormat.GEOPACKAGE, List.of("-f", "GPKG"));
        OGR.put(FileFormat.FLATGEOBUF, List.of("-f", "FlatGeobuf"));
        OGR.put(FileFormat.GEOPARQUET, List.of("-f", "FlatGeobuf"));
        OGR.put(FileFormat.GEOJSON, List.of("-f", "GeoJSON", "-lco", "RFC7946=YES"));
        OGR.put(FileFormat.GEOJSON_LINES, List.of("-f", "GeoJSONSeq"));
        OGR.put(FileFormat.SHAPEFILE, List.of("-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"));
    }

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.work(), asked.rounds()).forEach(report::add);
    }

    private static List<Comparison.Result> run(Path work, int rounds) throws Exception {
        int points = Integer.parseInt(System.getenv().getOrDefault("NSER_BENCH_POINTS", "1000000"));
        Path source = work.resolve("source.gpkg");
        write(FileFormat.GEOPACKAGE, source, points);
        List<Comparison.Result> results = new ArrayList<>();
        for (FileFormat format : FileFormat.values()) {
            long peak;
            try (HeapWatch watch = new HeapWatch()) {
                write(format, work.resolve("watched" + format.suffix()), points);
                peak = watch.peakMegabytes();
            }
            String ogr = String.join(" ", OGR.getOrDefault(format, List.of()));
            Comparison comparison = new Comparison(
                    "file " + format.code(),
                    "rows",
                    "our writer, made rows, peak heap " + peak + " MB after collection, "
                            + Files.size(work.resolve("watched" + format.suffix())) / 1_000_000 + " MB written",
                    "ogr2ogr " + ogr + (format == FileFormat.CSV_GZ ? ", not compressed," : "") + " from a GeoPackage",
                    format == FileFormat.GEOPACKAGE || format == FileFormat.FLATGEOBUF ? 1.2 : 1);
            results.add(comparison.run(
                    rounds,
                    () -> ours(format, work.resolve("ours" + format.suffix()), points),
                    () -> theirs(format, source, work, points)));
            Files.delete(work.resolve("watched" + format.suffix()));
        }
        return results;
    }

    private static void write(FileFormat format, Path path, int points) throws IOException {
        Files.deleteIfExists(path);
        try (RecordWriter writer = RecordFiles.open(format, MadePoints.SCHEMA, TargetSystem.wgs84(), path)) {
            MadePoints made = new MadePoints();
            for (int i = 0; i < points; i++) {
                writer.write(made.values(i), made.place());
            }
            writer.finish();
        }
    }

    private static Trial.Outcome ours(FileFormat format, Path path, int points) throws IOException {
        long began = System.nanoTime();
        write(format, path, points);
        double seconds = (System.nanoTime() - began) / 1e9;
        Files.delete(path);
        return new Trial.Outcome(seconds, points, points + " rows");
    }

    private static String theirSuffix(FileFormat format) {
        return switch (format) {
            case CSV_GZ -> FileFormat.CSV.suffix();
            case GEOPARQUET -> FileFormat.FLATGEOBUF.suffix();
            case SHAPEFILE -> ".shp";
            default -> format.suffix();
        };
    }

    private static Trial.Outcome theirs(FileFormat format, Path source, Path work, int points) throws Exception {
        Path folder = Files.createTempDirectory(work, "ogr");
        Path path = folder.resolve("theirs" + theirSuffix(format));
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(OGR.getOrDefault(format, List.of()));
        command.add(path.toString());
        command.add(source.toString());
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (status != 0) {
            throw new IOException("ogr2ogr failed: " + command);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return new Trial.Outcome(seconds, points, points + " rows");
    }
}
