package pk.nser.db.sharing.process;

import java.util.Locale;
import java.util.Optional;

/** What can be done to the wish for free data. */
public enum GratisCommand {
    ASK,
    PASS_ON,
    HANDLE,
    ASSESS,
    APPROVE,
    SIGN,
    DECLINE;

    /** Its name at the interface, for example {@code pass_on}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command whose {@link #code()} is {@code code}. */
    public static Optional<GratisCommand> ofCode(String code) {
        for (GratisCommand command : values()) {
            if (command.code().equals(code)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
