package pk.nser.db.geofile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, of a zip, or one file alone, by name, read where they lie.
 *
 * <p>An entry's name is only a key: it is never used as a path. A zip may hold {@value #MAX_ENTRIES} entries, each of
 * which may unfold to {@value #MAX_ENTRY_BYTES} bytes, so that a bomb ends in a fault.
 */
final class Archive implements AutoCloseable {
    static final int MAX_ENTRIES = 10_000;
    static final long MAX_ENTRY_BYTES = 8L << 30;

    private final Path path;
    private final Map<String, Path> files;
    private final @Nullable ZipFile zip;

    private Archive(Path path, Map<String, Path> files, @Nullable ZipFile zip) {
        this.path = path;
        this.files = files;
        this.zip = zip;
    }

    static Archive ofFile(Path file) {
        return new Archive(file, Map.of(nameOf(file), file), null);
    }

    static Archive ofFolder(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            Map<String, Path> files = new TreeMap<>();
            list.filter(Files::isRegularFile).forEach(file -> files.put(nameOf(file), file));
            return new Archive(folder, files, null);
        } catch (IOException e) {
            throw new GeoFileFault(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    static Archive ofZip(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > MAX_ENTRIES) {
                zip.close();
                throw new GeoFileFault(file + " holds more than " + MAX_ENTRIES + " entries");
            }
            return new Archive(file, Map.of(), zip);
        } catch (IOException e) {
            throw new GeoFileFault(file + " is not a whole zip file: " + e.getMessage(), e);
        }
    }

    /** The names of all files in it, sorted, with folders as the archive writes them. */
    List<String> names() {
        if (zip == null) {
            return List.copyOf(files.keySet());
        }
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /** Opens an entry; null when there is none of that name. */
    @Nullable
    InputStream open(String name) {
        try {
            if (zip == null) {
                Path file = files.get(name);
                return file == null ? null : new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            }
            ZipEntry entry = zip.getEntry(name);
            return entry == null
                    ? null
                    : new BufferedInputStream(new Limited(zip.getInputStream(entry), name), 1 << 16);
        } catch (IOException e) {
            throw new GeoFileFault(name + " in " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new GeoFileFault(path + " cannot be closed: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static final class Limited extends FilterInputStream {
        private final String name;
        private long left = MAX_ENTRY_BYTES;

        Limited(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException(name + " unfolds to more than " + MAX_ENTRY_BYTES + " bytes");
            }
            return count;
        }
    }
}
