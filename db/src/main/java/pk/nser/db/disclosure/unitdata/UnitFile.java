package pk.nser.db.disclosure.unitdata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.rows.OrderedLines;

/**
 * Writes one file of anonymised unit data as CSV in UTF-8: rows are handed over in any order in a second pass over the
 * counted households, and stand in the file by id. Readable by its owner alone. Call {@link #finish} once all rows are
 * in; a file that was not finished is removed.
 */
public final class UnitFile implements AutoCloseable {
    private final UnitColumns columns;
    private final Suppression suppression;
    private final Pseudonyms pseudonyms;
    private final Map<Integer, String> areaCodes;
    private final Path file;
    private final OrderedLines lines;
    private long seen;
    private long written;
    private boolean finished;

    /**
     * Begins a file.
     *
     * @param areaCodes code of each area that the traits name, by its id
     * @param file does not exist yet; its folder does
     */
    public UnitFile(
            UnitColumns columns,
            Suppression suppression,
            Pseudonyms pseudonyms,
            Map<Integer, String> areaCodes,
            Path file)
            throws IOException {
        this.columns = columns;
        this.suppression = suppression;
        this.pseudonyms = pseudonyms;
        this.areaCodes = Map.copyOf(areaCodes);
        this.file = file;
        this.lines = new OrderedLines(file.resolveSibling(file.getFileName() + ".parts"));
    }

    /** Takes one household; drops it when it is withheld. */
    public void add(UnitRow row) throws IOException {
        seen++;
        Optional<Traits> shown = suppression.shown(row.traits().only(columns.quasiIdentifiers()));
        if (shown.isPresent()) {
            lines.add(columns.line(pseudonyms.household(row.household()), shown.get(), row.values(), areaCodes));
            written++;
        }
    }

    /**
     * Writes the file.
     *
     * @return rows in it
     * @throws IllegalStateException when the rows are not those that were counted
     */
    public long finish() throws IOException {
        Suppression.Report report = suppression.report();
        if (seen != report.rows() || written != report.rows() - report.withheld()) {
            throw new IllegalStateException("the households changed between the two passes: " + seen + " instead of "
                    + report.rows() + " rows");
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            out.write(columns.header());
            out.write('\n');
            lines.writeTo(out);
        }
        finished = true;
        return written;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        if (!finished) {
            Files.deleteIfExists(file);
        }
    }
}
