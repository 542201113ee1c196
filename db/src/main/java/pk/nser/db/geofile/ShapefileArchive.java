package pk.nser.db.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shapefiles of a zip or folder, each a layer: {@code .shp} and {@code .dbf} read side by side, {@code .prj} for the
 * system, {@code .cpg} for the character set (UTF-8 without one).
 *
 * <p>Our own reader, because the one library on offer (baremaps-shapefile 0.8.2) repairs polygons silently, joins the
 * parts of a line, ignores the {@code .cpg} and knows no heights.
 */
final class ShapefileArchive implements GeoFile {
    private static final int TEXT_LIMIT = 1 << 16;

    private final Archive archive;
    private final Map<String, String> stems = new LinkedHashMap<>();
    private final Map<String, String> entries = new LinkedHashMap<>();

    ShapefileArchive(Archive archive) {
        this.archive = archive;
        for (String entry : archive.names()) {
            entries.put(entry.toLowerCase(Locale.ROOT), entry);
        }
        for (String entry : archive.names()) {
            if (entry.toLowerCase(Locale.ROOT).endsWith(".shp")) {
                String stem = entry.substring(0, entry.length() - ".shp".length());
                String name = stem.substring(stem.lastIndexOf('/') + 1);
                if (stems.putIfAbsent(name, stem) != null) {
                    throw new GeoFileFault(archive + " holds two Shapefiles named " + name);
                }
            }
        }
    }

    @Override
    public List<Layer> layers() {
        return stems.entrySet().stream()
                .map(layer -> new Layer(layer.getKey(), text(layer.getValue() + ".prj"), -1))
                .toList();
    }

    @Override
    public void read(Layer layer, Consumer<Feature> visitor) {
        String stem = stems.get(layer.name());
        if (stem == null) {
            throw new IllegalArgumentException(layer.name() + " is no layer of " + archive);
        }
        long row = 0;
        try (InputStream shapes = need(stem + ".shp");
                InputStream table = need(stem + ".dbf")) {
            DbfRecords records = new DbfRecords(table, charset(stem));
            ShapeRecords geometries = new ShapeRecords(shapes);
            while (geometries.next()) {
                Map<String, @Nullable Object> properties = records.next();
                if (properties == null) {
                    throw new GeoFileFault(stem + ".dbf ends after " + row + " records, before its .shp");
                }
                row++;
                if (!records.deleted()) {
                    visitor.accept(new Feature(row, geometries.geometry(), geometries.fault(), properties));
                }
            }
            if (records.next() != null) {
                throw new GeoFileFault(stem + ".shp ends after " + row + " records, before its .dbf");
            }
        } catch (IOException e) {
            throw new GeoFileFault(stem + ".shp is broken after record " + row + ": " + e.getMessage(), e);
        }
    }

    private Charset charset(String stem) {
        String name = text(stem + ".cpg").strip();
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.matches("\\d+") ? "windows-" + name : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new GeoFileFault(stem + ".cpg names the unknown character set " + name, e);
        }
    }

    private String text(String name) {
        try (InputStream in = open(name)) {
            return in == null
                    ? ""
                    : new String(in.readNBytes(TEXT_LIMIT), StandardCharsets.UTF_8).replace("\u0000", "");
        } catch (IOException e) {
            throw new GeoFileFault(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream need(String name) {
        InputStream in = open(name);
        if (in == null) {
            throw new GeoFileFault(name + " is missing in " + archive);
        }
        return in;
    }

    private @Nullable InputStream open(String name) {
        String entry = entries.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? null : archive.open(entry);
    }

    @Override
    public void close() {
        archive.close();
    }
}
