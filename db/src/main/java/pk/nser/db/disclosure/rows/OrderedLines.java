package pk.nser.db.disclosure.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Brings lines into the order of the random ids with which they begin, whatever order they came in, without holding them
 * all: they are parted into files by the first character of the id, and each of those is sorted alone. So at most one
 * thirty-second of a file is in memory, and the order of rows tells nothing.
 */
public final class OrderedLines implements AutoCloseable {
    private static final String FIRST = "234567abcdefghijklmnopqrstuvwxyz";

    private final Path folder;
    private final BufferedWriter[] parts = new BufferedWriter[FIRST.length()];

    /** @param folder an empty folder beside the file, which {@link #close} removes */
    public OrderedLines(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Files.newBufferedWriter(part(i), StandardCharsets.UTF_8);
        }
    }

    private Path part(int number) {
        return folder.resolve("part-" + number);
    }

    /** Takes a line that begins with an id, without its end. */
    public void add(String line) throws IOException {
        int part = FIRST.indexOf(line.charAt(0));
        if (part < 0) {
            throw new IllegalArgumentException("a line begins with an id");
        }
        parts[part].write(line);
        parts[part].write('\n');
    }

    /** Writes all lines in order; nothing can be added afterwards. */
    public void writeTo(Writer out) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            parts[i].close();
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(part(i), StandardCharsets.UTF_8));
            lines.sort(null);
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
            Files.delete(part(i));
        }
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < parts.length; i++) {
            parts[i].close();
            Files.deleteIfExists(part(i));
        }
        Files.delete(folder);
    }
}
