package pk.nser.db.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated records (RFC 4180) from bytes, one after the other, as slices of one buffer: no garbage, the
 * physical line of each record, LF or CRLF. Blank lines are passed over. After a faulty record that spans several
 * lines, reading goes on at its second line, so that a lost quote swallows one line and not its neighbours.
 *
 * <p>A record may hold {@value #MAX_RECORD_BYTES} bytes. The last line must have a line end: without it the file may
 * have been cut, and nobody can tell.
 */
public final class CsvReader {
    /** A record is longer only by a fault: thirty short columns, a name and an address. */
    public static final int MAX_RECORD_BYTES = ByteWindow.REACH;

    private static final int MAX_FIELDS = 64;

    private final ByteWindow window;
    private final byte[] buffer;
    private final int[] starts = new int[MAX_FIELDS];
    private final int[] ends = new int[MAX_FIELDS];
    private final boolean[] escaped = new boolean[MAX_FIELDS];
    private long line;
    private long nextLine = 1;

    private int expected = -1;
    private int fields;
    private int newlines;
    private int seen;
    private boolean ended;
    private boolean inQuotes;
    private @Nullable String fault;

    public CsvReader(InputStream in) throws IOException {
        this.window = new ByteWindow(in);
        this.buffer = window.bytes;
        window.fill();
        if (window.limit() >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            window.moveTo(3);
        }
    }

    /** From now on a record must have so many columns. */
    public void expectColumns(int columns) {
        expected = columns;
    }

    /**
     * Goes to the next record; false at the end of the file.
     *
     * @throws FileCut when the file ends within a record
     */
    public boolean next() throws IOException {
        do {
            window.fill();
            line = nextLine;
            if (window.isEmpty()) {
                return false;
            }
            parse();
        } while (fault == null && isBlank());
        return true;
    }

    private boolean isBlank() {
        return fields == 1 && starts[0] == ends[0];
    }

    private void parse() throws IOException {
        int start = window.position();
        int stop = Math.min(window.limit(), start + MAX_RECORD_BYTES);
        fields = 0;
        newlines = 0;
        seen = 0;
        fault = null;
        ended = false;
        int i = start;
        while (i >= 0 && !ended) {
            inQuotes = i < stop && buffer[i] == '"';
            i = inQuotes ? quoted(i + 1, stop) : plain(i, stop);
        }
        if (i < 0) {
            unfinished(stop);
            return;
        }
        window.moveTo(i);
        nextLine += newlines;
        countColumns();
        if (fault != null && newlines > 1) {
            window.moveTo(start);
            nextLine = line;
            skipLine();
        }
    }

    private void countColumns() throws IOException {
        if (fault != null || expected < 0 || fields == expected || isBlank()) {
            return;
        }
        fault = "has " + fields + " columns instead of " + expected;
        if (fields < expected && window.isEmpty() && window.ended()) {
            throw new FileCut("the last line has " + fields + " columns instead of " + expected + ": it was cut");
        }
    }

    private int plain(int from, int stop) {
        int all = 0;
        int i = from;
        while (i < stop) {
            byte b = buffer[i];
            if (b == ',' || b == '\n') {
                break;
            }
            if (b == '"' && fault == null) {
                fault = "has a quote within a field that is not quoted";
            }
            all |= b;
            i++;
        }
        seen |= all;
        return close(i, from, i, stop, false);
    }

    private int quoted(int from, int stop) {
        boolean doubled = false;
        int all = 0;
        int i = from;
        while (i < stop) {
            byte b = buffer[i];
            if (b == '"') {
                if (i + 1 < stop && buffer[i + 1] == '"') {
                    doubled = true;
                    i++;
                } else {
                    break;
                }
            } else if (b == '\n') {
                newlines++;
            }
            all |= b;
            i++;
        }
        seen |= all;
        int after = i + 1;
        if (after < stop && buffer[after] == '\r' && after + 1 < stop && buffer[after + 1] == '\n') {
            after++;
        }
        if (after < stop && buffer[after] != ',' && buffer[after] != '\n') {
            fault = "has text behind a closing quote";
            inQuotes = false;
            return plain(after, stop);
        }
        return close(after, from, i, stop, doubled);
    }

    /** Ends a field at {@code separator}; -1 when the record does not end before {@code stop}. */
    private int close(int separator, int from, int to, int stop, boolean doubled) {
        if (separator >= stop) {
            return -1;
        }
        int end = to;
        if (buffer[separator] == '\n') {
            ended = true;
            newlines++;
            if (separator == to && end > from && buffer[end - 1] == '\r') {
                end--;
            }
        }
        if (fields < MAX_FIELDS) {
            starts[fields] = from;
            ends[fields] = end;
            escaped[fields] = doubled;
        }
        fields++;
        return separator + 1;
    }

    private void unfinished(int stop) throws IOException {
        if (window.ended() && stop == window.limit()) {
            throw new FileCut(
                    inQuotes
                            ? "the file ends within the quotes opened here: it was cut, or a quote is missing"
                            : "the last line has no line end, so the file may have been cut");
        }
        fault = inQuotes ? "opens a quote that is not closed" : "is longer than " + MAX_RECORD_BYTES + " bytes";
        skipLine();
    }

    private void skipLine() throws IOException {
        while (!window.skipLine()) {
            fields = 0;
            window.fill();
            if (window.isEmpty()) {
                throw new FileCut("the last line has no line end, so the file may have been cut");
            }
        }
        nextLine++;
    }

    /** Physical line, from 1, on which the record starts; after the end, the line behind the last. */
    public long line() {
        return line;
    }

    /** What is wrong with the record as such, or null. Its first field may be readable all the same. */
    public @Nullable String fault() {
        return fault;
    }

    /** Number of fields that can be asked for. */
    public int fields() {
        return Math.min(fields, MAX_FIELDS);
    }

    /** False when the whole record is ASCII. */
    public boolean hasHighBytes() {
        return seen < 0;
    }

    /** The buffer of which {@link #start} and {@link #end} give slices; valid until {@link #next}, not to be changed. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return buffer;
    }

    /** First byte of a field, without its quote. */
    public int start(int field) {
        return starts[field];
    }

    /** Behind the last byte of a field. */
    public int end(int field) {
        return ends[field];
    }

    /** A field as text; bytes that are not UTF-8 become replacement characters. */
    public String text(int field) {
        String text = new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        return escaped[field] ? text.replace("\"\"", "\"") : text;
    }
}
