package pk.nser.server.settings;

import java.util.List;
import java.util.Optional;

/**
 * Whom people write to who ask for more than is public (protocol 4.1).
 *
 * @param address plain text, its lines separated by semicolons; empty: the pages say that the operator tells it
 */
public record RequestSettings(Optional<String> address) {
    /** Four lines of a postal address, an e-mail address and a phone number, and as much again for Urdu. */
    private static final int MOST_LETTERS = 500;

    private static final SettingKey ADDRESS = new SettingKey(
            "requests.address",
            "",
            "address of the unit that answers requests, shown on /ask: e-mail, post, phone, each line ended by a"
                    + " semicolon, at most 500 letters of plain text; everybody can read it");

    static final List<SettingKey> KEYS = List.of(ADDRESS);

    static RequestSettings from(Values values) {
        String text = values.text(ADDRESS);
        if (text.codePoints().anyMatch(RequestSettings::isNoText)) {
            values.fault(ADDRESS, "must be plain text without control characters; a semicolon ends a line");
        }
        if (text.codePointCount(0, text.length()) > MOST_LETTERS) {
            values.fault(ADDRESS, "must have at most " + MOST_LETTERS + " letters");
        }
        return new RequestSettings(text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    /** Controls, ends of lines, and half letters, which no JSON document could carry. */
    private static boolean isNoText(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
