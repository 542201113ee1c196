package pk.nser.db.geofile.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** GDAL (package {@code gdal-bin}) as the reader that institutions have. */
public final class Ogr {
    private Ogr() {}

    /** What a program said on both ways, and how it ended. */
    public record Answer(int status, String out, String err) {
        /** GDAL tells a broken file by its status or by an error in words. */
        public boolean clean() {
            return status == 0 && !err.contains("ERROR") && !err.contains("Warning");
        }
    }

    public static Answer run(String... command) {
        return feed("", command);
    }

    public static Answer feed(String input, String... command) {
        try {
            Path err = Files.createTempFile("ogr", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(err.toFile()).start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = new Answer(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("GDAL cannot be run: is gdal-bin installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How GDAL opens a file: a Shapefile inside its zip, CSV with its columns of places. */
    public static String address(Path file) {
        String path = file.toString();
        if (path.endsWith(".shp.zip")) {
            return "/vsizip/" + path;
        }
        return path.endsWith(".csv.gz") ? "CSV:/vsigzip/" + path : path;
    }

    /** The layer as features of GeoJSON, in the file's own system. */
    public static List<JsonNode> features(Path file, Path folder, String... options) throws IOException {
        Path lines = Files.createTempFile(folder, "read", ".geojsonl");
        Files.delete(lines);
        List<String> command = new ArrayList<>(List.of(
                "ogr2ogr",
                "-f",
                "GeoJSONSeq",
                "-lco",
                "COORDINATE_PRECISION=15",
                "-mapFieldType",
                "Date=String,DateTime=String"));
        command.addAll(List.of(options));
        command.addAll(List.of(lines.toString(), address(file)));
        Answer answer = run(command.toArray(String[]::new));
        if (!answer.clean()) {
            throw new IllegalStateException(command + ": " + answer.err());
        }
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> features = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            features.add(mapper.readTree(line));
        }
        return features;
    }
}
