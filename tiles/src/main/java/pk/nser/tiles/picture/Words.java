package pk.nser.tiles.picture;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.db.dimension.Label;
import pk.nser.db.resource.JsonFile;

/**
 * The words of a map in one language, and its way of writing numbers: those of the atlas ({@code web/src/i18n}), which
 * takes them from the same file. Immutable.
 */
public final class Words {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** First strong isolate, and its end: what is put into an Urdu sentence keeps its own direction. */
    private static final char APART = '\u2068';

    private static final char AGAIN = '\u2069';
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read(language.code() + ".json")));
        }
    }

    private final Language language;
    private final Map<String, String> messages;

    private Words(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The words of a language. */
    public static Words of(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words of " + language);
        }
        return words;
    }

    public Language language() {
        return language;
    }

    /** Keys of all messages. */
    Set<String> keys() {
        return messages.keySet();
    }

    /**
     * A message with its slots filled.
     *
     * @param values name and text of each slot in turn
     * @throws IllegalArgumentException when there is no such message
     */
    public String say(String key, String... values) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no word for " + key + " in " + language.code() + ".json");
        }
        return SLOT.matcher(message).replaceAll(slot -> Matcher.quoteReplacement(filled(slot.group(1), values)));
    }

    private String filled(String name, String... values) {
        for (int i = 0; i + 1 < values.length; i += 2) {
            if (values[i].equals(name)) {
                return language.rightToLeft() ? APART + values[i + 1] + AGAIN : values[i + 1];
            }
        }
        return "{" + name + "}";
    }

    /** A label in this language. */
    public String label(Label label) {
        return language == Language.UR ? label.ur() : label.en();
    }

    /** A label within a sentence: small first letter where the script has one. */
    public String inSentence(Label label) {
        String text = label(label);
        return language == Language.EN ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** A whole number. */
    public String count(double number) {
        return format("#,##0", number);
    }

    /** A share given in percent, at most with tenths. */
    public String percent(double share) {
        return format("#,##0.#", share) + "%";
    }

    /** A share given in percent, always with tenths, so that a column of them reads evenly. */
    public String tenths(double share) {
        return format("#,##0.0", share) + "%";
    }

    /** Both languages write ASCII digits, a comma for thousands and a point (CLDR en-GB, ur-PK). */
    private static String format(String pattern, double number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static Map<String, String> read(String file) {
        return Map.copyOf(JsonFile.read(Words.class, file, new TypeReference<Map<String, String>>() {}));
    }
}
