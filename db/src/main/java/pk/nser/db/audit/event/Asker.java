package pk.nser.db.audit.event;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Who asked. Whatever is not known is absent.
 *
 * @param token public id of the token
 * @param user sign-in name of somebody of the unit
 * @param agreement its number
 * @param purpose the agreement's own words
 */
public record Asker(
        @Nullable String token,
        @Nullable String user,
        OptionalInt agreement,
        @Nullable String purpose) {
    /** Somebody without a token that holds. */
    public static final Asker UNKNOWN = new Asker(null, null, OptionalInt.empty(), null);

    public Asker {
        if (token != null) {
            Shape.TOKEN.check(token);
        }
        if (user != null) {
            Shape.USER.check(user);
        }
        if (purpose != null) {
            Shape.PURPOSE.check(purpose);
        }
    }

    /** The holder of a token under an agreement; a purpose in words that the log does not take is left out. */
    public static Asker holder(String token, int agreement, String purpose) {
        return new Asker(token, null, OptionalInt.of(agreement), Shape.PURPOSE.fits(purpose) ? purpose : null);
    }

    /** The holder of a token whose agreement is not at hand. */
    public static Asker token(String token) {
        return new Asker(token, null, OptionalInt.empty(), null);
    }

    /** An officer, by the number in the unit's list: a name would be a person's. */
    public static Asker officer(int number) {
        return new Asker(null, "officer-" + number, OptionalInt.empty(), null);
    }
}
