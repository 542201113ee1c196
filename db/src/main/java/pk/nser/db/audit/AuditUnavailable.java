package pk.nser.db.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event that must be committed before an answer could not be. Whoever was about to answer with records refuses (503);
 * answers that need no intent go on.
 */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param why in words without SQL or secrets
     * @param cause what the driver said, if it was asked
     */
    public AuditUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
