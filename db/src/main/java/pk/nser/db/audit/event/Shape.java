package pk.nser.db.audit.event;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What each text of an event may look like. Narrow on purpose: no quote, no backslash, no line break, nothing that looks
 * like a CNIC, a token or a coordinate passes, so JSON needs no escapes and a caller's mistake cannot write a person down.
 */
enum Shape {
    TOKEN("[0-9A-Za-z]{14}"),
    USER("[a-z][a-z0-9._-]{0,39}"),
    /** Words as an agreement has them, of any script. */
    PURPOSE("[\\p{L}\\p{M}][\\p{L}\\p{M}0-9 .,()/'-]{0,199}"),
    CODE("[a-z][a-z-]{0,39}"),
    /** In small letters, but for the public id of a token. */
    PRODUCT("[a-z][a-z0-9_.,/-]{0,399}|tokens/[0-9A-Za-z]{14}"),
    RELEASE("[a-z0-9][A-Za-z0-9.-]{0,59}"),
    AREA("[A-Za-z0-9][A-Za-z0-9-]{0,19}"),
    DIMENSION("[a-z][a-z0-9_]{0,39}"),
    /** An address of the Internet in figures, never a name. */
    CLIENT("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}(%[a-z0-9]{1,15})?"),
    REQUEST("[0-9a-f]{16}"),
    SHA256("[0-9a-f]{64}");

    /** Thirteen digits, plain or as the card has them; a token or its beginning; a decimal of four places or more. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9A-Za-z])\\d{5}-?\\d{7}-?\\d(?![0-9A-Za-z])"
            + "|nser[A-Z][0-9]_|(?<![0-9.])\\d{1,3}\\.\\d{4,}(?![0-9.])");

    private final Pattern pattern;

    Shape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches() && !PERSONAL.matcher(text).find();
    }

    /** @throws IllegalArgumentException naming the field, never the value */
    void check(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "audit event: " + name().toLowerCase(Locale.ROOT) + " has not the shape that the log takes");
        }
    }

    void checkOrEmpty(String text) {
        if (!text.isEmpty()) {
            check(text);
        }
    }
}
