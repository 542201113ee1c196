package pk.nser.db.sharing.process;

import java.util.Locale;
import java.util.Optional;

/** What can be done to a request. */
public enum RequestCommand {
    SUBMIT,
    RETURN,
    VERIFY,
    INVALIDATE,
    ASSESS,
    SET_CONDITIONS,
    INTERVIEW,
    RECOMMEND,
    APPROVE,
    REFUSE,
    AGREE,
    ACTIVATE,
    SPOT_CHECK,
    CLEAR,
    SUSPEND,
    RESUME,
    PENALISE,
    REVOKE,
    EXPIRE,
    RENEW;

    /** Its name at the interface, for example {@code set_conditions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command whose {@link #code()} is {@code code}. */
    public static Optional<RequestCommand> ofCode(String code) {
        for (RequestCommand command : values()) {
            if (command.code().equals(code)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
