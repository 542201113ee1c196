package pk.nser.server.search;

import io.javalin.http.Context;
import java.util.List;
import pk.nser.server.http.Problem;

/** What is looked for, as it came but for blanks around it: checked at the door, and never written to a log. */
record SearchText(String text) {
    /** One letter names hundreds of areas. */
    static final int FEWEST = 2;

    /** Longer than any name, and short enough that fuzzy matching stays cheap. */
    static final int MOST = 80;

    private static final String NAME = "q";
    private static final int ZWNJ = 0x200c;
    private static final int ZWJ = 0x200d;

    /** What the request looks for; 400 naming {@code q}. */
    static SearchText of(Context ctx) {
        List<String> all = ctx.queryParams(NAME);
        if (all.size() != 1) {
            throw Problem.badParameter(NAME, "q must be there once: a name or a code.");
        }
        String text = all.get(0).strip();
        int length = text.codePointCount(0, text.length());
        if (length < FEWEST || length > MOST) {
            throw Problem.badParameter(NAME, "q must be " + FEWEST + " to " + MOST + " characters long.");
        }
        if (!text.codePoints().allMatch(SearchText::isOfText)) {
            throw Problem.badParameter(NAME, "q must be plain text without control characters.");
        }
        return new SearchText(text);
    }

    /** Joiners belong to Urdu words; other characters that cannot be seen, direction marks among them, belong to none. */
    private static boolean isOfText(int character) {
        if (character == ZWNJ || character == ZWJ) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != '\ufffd';
        };
    }
}
