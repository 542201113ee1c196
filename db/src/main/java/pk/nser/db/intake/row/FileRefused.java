package pk.nser.db.intake.row;

/** Nothing of the file can be taken in: its header is wrong, it is empty, or it was cut. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Row.Rejected why;

    public FileRefused(Row.Rejected why) {
        super("line " + why.line() + ", " + why.field() + ": " + why.reason());
        this.why = why;
    }

    /** Line, field and reason. */
    public Row.Rejected why() {
        return why;
    }
}
