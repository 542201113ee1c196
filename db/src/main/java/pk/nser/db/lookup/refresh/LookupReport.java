package pk.nser.db.lookup.refresh;

import java.util.Locale;

/**
 * What a filling gave.
 *
 * @param answered numbers for which there is now an answer
 * @param ambiguous numbers left out because they stand at more than one member
 */
public record LookupReport(long answered, long ambiguous) {
    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "the CNIC service answers for %,d numbers; %,d stand at more than one member and are answered as not"
                        + " determined",
                answered,
                ambiguous);
    }
}
