package pk.nser.db.release.cube;

import java.util.Optional;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Unit;

/** Which missing topic of the protocol takes which dimension with it (4.2.2M, R41). */
public final class Topics {
    private static final String DISABILITY = "disability";
    private static final String EDUCATION_MEMBERS = "education_members";

    private Topics() {}

    /** The topic without which the dimension cannot be counted for this unit; empty when there is none. */
    public static Optional<String> of(Dimension dimension, Unit unit) {
        if (dimension.code().equals("disability")) {
            return Optional.of(DISABILITY);
        }
        if (dimension.code().equals("education") && unit == Unit.PERSON) {
            return Optional.of(EDUCATION_MEMBERS);
        }
        return Optional.empty();
    }
}
