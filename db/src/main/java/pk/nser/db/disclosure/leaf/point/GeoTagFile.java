package pk.nser.db.disclosure.leaf.point;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.rows.OrderedLines;

/**
 * Writes one file of geo-tagged households (category viii, disclosure.md 2.9) as CSV in UTF-8: union councils are handed
 * over one by one, and all rows stand in the file by their random id. Readable by its owner alone. A file on which {@link
 * #finish} was not called is not there.
 */
public final class GeoTagFile implements AutoCloseable {
    private final GeoTagColumns columns;
    private final Pseudonyms pseudonyms;
    private final Path file;
    private final OrderedLines lines;
    private long written;
    private long withheld;

    /**
     * Size and values of a household of {@link GrantedLeaves#members()}.
     *
     * @param size how many members it has
     * @param values in the order of {@link GeoTagColumns#dimensions()}
     */
    public record Household(int size, List<Integer> values) {
        public Household {
            values = List.copyOf(values);
        }
    }

    /** Tells of a household by its id. */
    public interface Households {
        Household get(long id);
    }

    /**
     * How much was given.
     *
     * @param rows in the file
     * @param withheld households whose leaf is not fit to be given
     */
    public record Report(long rows, long withheld) {}

    /**
     * Begins a file.
     *
     * @param file does not exist yet; its folder does
     */
    public GeoTagFile(GeoTagColumns columns, Pseudonyms pseudonyms, Path file) throws IOException {
        this.columns = columns;
        this.pseudonyms = pseudonyms;
        this.file = file;
        this.lines = new OrderedLines(file.resolveSibling(file.getFileName() + ".parts"));
    }

    /**
     * Takes the households of one union council.
     *
     * @param outline of the union council as it is shown, EPSG:4326
     * @param area code that its rows name
     */
    public void add(GrantedLeaves granted, Geometry outline, String area, Households households) throws IOException {
        int given = 0;
        for (ReleasedPoints.Row row : ReleasedPoints.rows(granted, outline, pseudonyms)) {
            Household household = households.get(granted.members().household(row.position()));
            lines.add(columns.line(row, area, household.size(), household.values(), granted.withheldDimensions()));
            given++;
        }
        written += given;
        withheld += granted.members().size() - given;
    }

    /** Writes the file. */
    public Report finish() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            out.write(columns.header());
            out.write('\n');
            lines.writeTo(out);
        }
        return new Report(written, withheld);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
