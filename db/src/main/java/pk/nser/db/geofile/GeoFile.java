package pk.nser.db.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * An opened geographic file: a GeoPackage, a GeoJSON feature collection, or a folder or zip of GeoJSON files or
 * Shapefiles. Not thread-safe.
 */
public interface GeoFile extends AutoCloseable {
    /** Its layers, in the file's order. */
    List<Layer> layers();

    /**
     * Streams a layer's features in the file's order.
     *
     * @throws GeoFileFault when the layer is cut or broken; the features before have been given
     */
    void read(Layer layer, Consumer<Feature> visitor);

    @Override
    void close();

    /**
     * Opens a file by what is in it, not by its name.
     *
     * @throws GeoFileFault when it is none of the formats, empty or unreadable
     */
    static GeoFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw new GeoFileFault(path + " does not exist or may not be read");
        }
        if (Files.isDirectory(path)) {
            return ofArchive(Archive.ofFolder(path));
        }
        byte[] head = head(path);
        if (head.length == 0) {
            throw new GeoFileFault(path + " is empty");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("SQLite format 3")) {
            return GeoPackageFile.open(path);
        }
        if (start.startsWith("PK")) {
            return ofArchive(Archive.ofZip(path));
        }
        if (start.replace("\u00EF\u00BB\u00BF", "").strip().startsWith("{")) {
            return new GeoJsonFile(Archive.ofFile(path));
        }
        throw new GeoFileFault(path + " is neither a GeoPackage nor GeoJSON nor a zip of GeoJSON files or Shapefiles");
    }

    private static GeoFile ofArchive(Archive archive) {
        List<String> names = archive.names();
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))) {
            return new ShapefileArchive(archive);
        }
        if (names.stream().anyMatch(GeoJsonFile::isGeoJson)) {
            return new GeoJsonFile(archive);
        }
        archive.close();
        throw new GeoFileFault(archive + " holds neither a .shp nor a .geojson file");
    }

    private static byte[] head(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(64);
        } catch (IOException e) {
            throw new GeoFileFault(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
