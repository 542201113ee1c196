package pk.nser.db.intake.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pk.nser.db.intake.csv.CsvReader;
import pk.nser.db.intake.csv.FileCut;
import pk.nser.db.intake.row.Column.Lines;

/**
 * Streams the lines of a file of households (docs/formats/households.md) and gives their fields by column, as numbers,
 * codes or text. Not thread-safe.
 */
public final class RowReader {
    private static final String FILE = "file";
    private static final String RECORD = "record";
    private static final Column[] COLUMNS = Column.values();

    private final CsvReader csv;
    private final int[] fields = new int[COLUMNS.length];
    private final Numbers numbers = new Numbers();
    private final Texts texts = new Texts();

    /**
     * Reads the header.
     *
     * @throws FileRefused when it is not that of a file of households
     */
    public RowReader(InputStream in) throws IOException {
        try {
            csv = new CsvReader(in);
            header();
        } catch (FileCut e) {
            throw refused(1, FILE, e);
        }
        csv.expectColumns(COLUMNS.length);
    }

    private void header() throws IOException {
        if (!csv.next()) {
            throw new FileRefused(new Row.Rejected(1, FILE, "the file is empty"));
        }
        String fault = csv.fault();
        if (fault != null) {
            throw refuseHeader("the header " + fault);
        }
        Arrays.fill(fields, -1);
        for (int i = 0; i < csv.fields(); i++) {
            String name = csv.text(i);
            if (name.equals("phone")) {
                throw refuseHeader("column " + (i + 1) + " is phone, which is never kept: leave it out");
            }
            int position = i + 1;
            Column column = Column.withCode(name)
                    .orElseThrow(
                            () -> refuseHeader("column " + position + " has a name that the format does not know"));
            if (fields[column.index()] >= 0) {
                throw refuseHeader("column " + column.code() + " stands there twice");
            }
            fields[column.index()] = i;
        }
        for (Column column : COLUMNS) {
            if (fields[column.index()] < 0) {
                throw refuseHeader("column " + column.code() + " is missing");
            }
        }
    }

    private FileRefused refuseHeader(String reason) {
        return new FileRefused(new Row.Rejected(csv.line(), "header", reason));
    }

    private static FileRefused refused(long line, String field, FileCut why) {
        FileRefused refused = new FileRefused(new Row.Rejected(line, field, String.valueOf(why.getMessage())));
        refused.initCause(why);
        return refused;
    }

    /**
     * Goes to the next line; false at the end of the file.
     *
     * @throws FileRefused when the file was cut or is damaged
     */
    public boolean next() throws IOException {
        try {
            return csv.next();
        } catch (FileCut e) {
            throw refused(csv.line(), FILE, e);
        }
    }

    /** Physical line, from 1. */
    public long line() {
        return csv.line();
    }

    /** True when the line says, as far as can be read, that it is a household's. */
    boolean isHousehold() {
        return is("household");
    }

    private boolean is(String kind) {
        int field = fields[Column.RECORD.index()];
        return field < csv.fields() && csv.text(field).equals(kind);
    }

    /** Looks at the line as such: its columns, its kind, its encoding, and that only its kind's columns are filled. */
    void checkLine() {
        String fault = csv.fault();
        if (fault != null) {
            throw new FieldFault(RECORD, "the line " + fault);
        }
        if (csv.hasHighBytes()) {
            checkEncoding();
        }
        boolean household = isHousehold();
        if (!household && !is("member")) {
            throw new FieldFault(Column.RECORD, "is neither household nor member");
        }
        Lines others = household ? Lines.MEMBER : Lines.HOUSEHOLD;
        for (Column column : COLUMNS) {
            if (column.lines() == others && !isEmpty(column)) {
                throw new FieldFault(column, "is not for a " + (household ? "household's" : "member's") + " line");
            }
        }
    }

    private void checkEncoding() {
        for (Column column : COLUMNS) {
            int field = fields[column.index()];
            if (!texts.isUtf8(csv.bytes(), csv.start(field), csv.end(field))) {
                throw new FieldFault(column, "is not UTF-8");
            }
        }
    }

    boolean isEmpty(Column column) {
        int field = fields[column.index()];
        return csv.start(field) == csv.end(field);
    }

    private int filled(Column column) {
        int field = fields[column.index()];
        if (csv.start(field) == csv.end(field)) {
            throw new FieldFault(column, "is missing");
        }
        return field;
    }

    long whole(Column column, long least, long most) {
        int field = filled(column);
        return numbers.whole(column, csv.bytes(), csv.start(field), csv.end(field), least, most);
    }

    double decimal(Column column, double least, double most) {
        int field = filled(column);
        return numbers.decimal(column, csv.bytes(), csv.start(field), csv.end(field), least, most);
    }

    /** Position of the code from 1. */
    int code(Column column, Codes codes) {
        int field = filled(column);
        int position = codes.position(csv.bytes(), csv.start(field), csv.end(field));
        if (position == 0) {
            throw codes.unknown(column);
        }
        return position;
    }

    int mask(Column column, Codes codes) {
        int field = filled(column);
        return codes.mask(column, csv.bytes(), csv.start(field), csv.end(field));
    }

    /** The thirteen ASCII digits, or null when the field is empty. */
    byte @Nullable [] cnic() {
        int field = fields[Column.CNIC.index()];
        return isEmpty(Column.CNIC) ? null : numbers.cnic(csv.bytes(), csv.start(field), csv.end(field));
    }

    /** The field as it stands there. */
    String text(Column column) {
        return csv.text(filled(column));
    }

    /** A name or address as it is kept, or null when there is none. */
    @Nullable
    String kept(Column column, int most, boolean lines) {
        if (isEmpty(column)) {
            return null;
        }
        String text = Texts.kept(column, csv.text(fields[column.index()]), most, lines);
        return text.isEmpty() ? null : text;
    }
}
