package pk.nser.db.sharing.request;

/** A field that cannot be taken as it is. The message is for the one who filled it in. */
public final class FieldFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public FieldFault(String field, String detail) {
        super(field + ": " + detail);
        this.field = field;
    }

    /** Its name at the interface, with dots for fields inside fields. */
    public String field() {
        return field;
    }
}
