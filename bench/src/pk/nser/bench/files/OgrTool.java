package pk.nser.bench.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import pk.nser.bench.product.Product;
import pk.nser.db.geofile.record.FileFormat;

/**
 * {@code ogr2ogr} writing the rows of a table of PostgreSQL into a file, and the number of rows in a file of anybody's. GDAL
 * here writes no Parquet and no gzip of CSV: set beside those are its FlatGeobuf and its plain CSV.
 */
final class OgrTool {
    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");

    /** Of each format: GDAL's driver, the options by which it does the same, and the suffix of its file. */
    private static final Map<FileFormat, List<String>> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put(FileFormat.CSV, List.of("-f", "CSV", "-lco", "GEOMETRY=AS_XY"));
        OPTIONS.put(FileFormat.CSV_GZ, List.of("-f", "CSV", "-lco", "GEOMETRY=AS_XY"));
        OPTIONS.put(FileFormat.GEOPACKAGE, List.of("-f", "GPKG"));
        OPTIONS.put(FileFormat.FLATGEOBUF, List.of("-f", "FlatGeobuf"));
        OPTIONS.put(FileFormat.GEOPARQUET, List.of("-f", "FlatGeobuf"));
        OPTIONS.put(FileFormat.GEOJSON, List.of("-f", "GeoJSON", "-lco", "RFC7946=YES"));
        OPTIONS.put(FileFormat.GEOJSON_LINES, List.of("-f", "GeoJSONSeq"));
        OPTIONS.put(FileFormat.SHAPEFILE, List.of("-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"));
    }

    private OgrTool() {}

    static String words(FileFormat format) {
        return "ogr2ogr " + String.join(" ", OPTIONS.getOrDefault(format, List.of()));
    }

    static String suffix(FileFormat format) {
        return switch (format) {
            case CSV_GZ -> FileFormat.CSV.suffix();
            case GEOPARQUET -> FileFormat.FLATGEOBUF.suffix();
            case SHAPEFILE -> ".shp";
            default -> format.suffix();
        };
    }

    /** Writes what the statement gives out of the product's registry database; the password goes by the environment. */
    static void write(Product product, FileFormat format, String sql, Path file)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(OPTIONS.getOrDefault(format, List.of()));
        command.addAll(List.of(file.toString(), product.ogrSource(), "-sql", sql));
        if (format != FileFormat.CSV && format != FileFormat.CSV_GZ) {
            command.addAll(List.of("-nlt", "POINT", "-a_srs", "EPSG:4326"));
        }
        ProcessBuilder ogr = new ProcessBuilder(command);
        ogr.environment().putAll(product.ogrPassword());
        said(ogr);
    }

    /** How many rows a file holds: lines without the header, or what {@code ogrinfo} finds. */
    static long rows(Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv") || name.endsWith(".gz")) {
            return lines(file) - 1;
        }
        String readable = name.endsWith(".zip") ? "/vsizip/" + file : file.toString();
        Matcher count = COUNT.matcher(said(new ProcessBuilder("ogrinfo", "-ro", "-so", "-al", readable)));
        if (!count.find()) {
            throw new IOException("ogrinfo tells no number of rows of " + file);
        }
        return Long.parseLong(count.group(1));
    }

    private static long lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            long lines = 0;
            byte[] portion = new byte[1 << 16];
            for (int got = in.read(portion); got >= 0; got = in.read(portion)) {
                for (int i = 0; i < got; i++) {
                    lines += portion[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }

    private static String said(ProcessBuilder tool) throws IOException, InterruptedException {
        Process process = tool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(tool.command().get(0) + " failed: " + said);
        }
        return said;
    }
}
