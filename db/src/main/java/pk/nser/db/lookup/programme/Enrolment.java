package pk.nser.db.lookup.programme;

import java.util.regex.Pattern;
import pk.nser.db.lookup.Cnic;

/**
 * The caller's own name of one enrolment, kept with the count of its look-ups.
 *
 * @param reference 1 to 40 letters, digits, dots, slashes, dashes and underscores
 */
public record Enrolment(String reference) {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    public Enrolment {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 40 letters, digits, dots, slashes, dashes and underscores");
        }
        if (Cnic.couldHide(reference)) {
            throw new IllegalArgumentException("has so many digits that it could be a CNIC: those are not kept");
        }
    }
}
