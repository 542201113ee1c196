package pk.nser.db.release;

/** A release cannot be built or published as asked; the message says why and what to do. Nothing has changed. */
public final class ReleaseRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ReleaseRefused(String reason) {
        super(reason);
    }
}
