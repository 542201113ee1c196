package pk.nser.db.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pk.nser.db.intake.row.Row;

/**
 * The file of rejected lines: CSV of line, field and reason, readable by its owner alone, in the order in which they were
 * found. It holds nothing of what stands in the fields. Until {@link #keep} it ends in {@code .part}.
 */
final class RejectedRows implements AutoCloseable {
    private static final int FIRST = 100;

    private final Path file;
    private final Path part;
    private final List<Row.Rejected> first = new ArrayList<>();
    private final Map<String, Long> byField = new TreeMap<>();
    private @Nullable BufferedWriter writer;
    private long count;

    RejectedRows(Path folder, int batch) {
        this.file = folder.resolve("households-" + batch + "-rejected.csv");
        this.part = folder.resolve(file.getFileName() + ".part");
    }

    /** Removes what killed imports left in the folder; to be called while no other import can run. */
    static void removeLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "households-*-rejected.csv.part")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    void add(Row.Rejected rejected) {
        try {
            BufferedWriter open = writer;
            if (open == null) {
                open = open();
                writer = open;
            }
            open.write(rejected.line() + "," + rejected.field() + ",\""
                    + rejected.reason().replace("\"", "\"\"") + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the rejected lines cannot be written to " + part, e);
        }
        count++;
        byField.merge(rejected.field(), 1L, Long::sum);
        if (first.size() < FIRST) {
            first.add(rejected);
        }
    }

    private BufferedWriter open() throws IOException {
        Files.createDirectories(part.toAbsolutePath().getParent());
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        BufferedWriter opened = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        opened.write("line,field,reason\n");
        return opened;
    }

    long count() {
        return count;
    }

    List<Row.Rejected> first() {
        return List.copyOf(first);
    }

    Map<String, Long> byField() {
        return Map.copyOf(byField);
    }

    /** Gives the file its name; null when no line was rejected. */
    @Nullable
    String keep() {
        if (writer == null) {
            return null;
        }
        try {
            writer.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the rejected lines cannot be written to " + file, e);
        }
        return file.getFileName().toString();
    }

    /** Closes the file; one that was not kept is removed. */
    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be removed", e);
        }
    }
}
