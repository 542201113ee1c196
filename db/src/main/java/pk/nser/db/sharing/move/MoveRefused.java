package pk.nser.db.sharing.move;

/** A move that is not made. Nothing was changed. The message is for the one who asked. */
public final class MoveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** There is no such request. */
        UNKNOWN,
        /** It is for another role, or this officer may not act here. */
        ROLE,
        /** The request does not stand where this can be done, or another move was faster. */
        ORDER,
        /** Something else must be there first. */
        GUARD,
        /** The same person has done another of the duties that need different people. */
        FOUR_EYES
    }

    private final Reason reason;

    MoveRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
