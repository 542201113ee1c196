package pk.nser.db.intake.row;

/** A field that is wrong; carries no stack, since a file may have millions. */
final class FieldFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    FieldFault(Column column, String reason) {
        this(column.code(), reason);
    }

    FieldFault(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    Row.Rejected at(long line) {
        return new Row.Rejected(line, field, reason);
    }
}
