package pk.nser.db.area.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files in other formats with GDAL ({@code gdal-bin}, which {@code ./nser test} installs). */
final class Gdal {
    private Gdal() {}

    static void run(String... command) {
        run(List.of(command));
    }

    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("GDAL cannot be run: is gdal-bin installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A folder's areas and border lines as one GeoPackage in {@code system}. */
    static Path geoPackage(Path geoJsonFolder, Path target, String system) {
        run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-t_srs",
                system,
                "-nlt",
                "PROMOTE_TO_MULTI",
                "-nln",
                "areas",
                target.toString(),
                geoJsonFolder.resolve("areas.geojson").toString());
        run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-t_srs",
                system,
                "-update",
                "-nln",
                "border_lines",
                target.toString(),
                geoJsonFolder.resolve("border_lines.geojson").toString());
        return target;
    }

    /** A folder's areas and border lines as a zip of two Shapefiles in {@code system}. */
    static Path shapefiles(Path geoJsonFolder, Path target, String system, String encoding) throws IOException {
        Path folder = Files.createTempDirectory(target.getParent(), "shp");
        for (String layer : List.of("areas", "border_lines")) {
            run(
                    "ogr2ogr",
                    "-f",
                    "ESRI Shapefile",
                    "-t_srs",
                    system,
                    "-lco",
                    "ENCODING=" + encoding,
                    folder.resolve(layer + ".shp").toString(),
                    geoJsonFolder.resolve(layer + ".geojson").toString());
        }
        return zip(folder, target, "some folder/");
    }

    static Path zip(Path folder, Path target, String prefix) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return target;
    }
}
