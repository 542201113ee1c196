package pk.nser.db.lookup;

import java.util.Arrays;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * The number of an identity card as somebody typed it: thirteen digits, ASCII, extended Arabic-Indic (۰-۹) or
 * Arabic-Indic (٠-٩), with dashes or without. It can be hashed and nothing else: it does not print itself.
 */
public final class Cnic {
    private static final int DIGITS = 13;

    /** Longer than any way of writing it. */
    private static final int MOST_CHARACTERS = 40;

    private final byte[] digits;

    private Cnic(byte[] digits) {
        this.digits = digits;
    }

    /**
     * Reads it; blanks around it are left out.
     *
     * @throws IllegalArgumentException when it is not thirteen digits; the text is not repeated
     */
    public static Cnic parse(String text) {
        String bare = text.strip();
        byte[] digits = new byte[DIGITS];
        int n = 0;
        for (int i = 0; i < Math.min(bare.length(), MOST_CHARACTERS + 1); i++) {
            char c = bare.charAt(i);
            if (c == '-') {
                continue;
            }
            int digit = digit(c);
            if (digit < 0 || n == DIGITS) {
                throw notACnic();
            }
            digits[n++] = (byte) ('0' + digit);
        }
        if (n != DIGITS || bare.length() > MOST_CHARACTERS) {
            throw notACnic();
        }
        return new Cnic(digits);
    }

    /** True when a text, letters and marks left out, has as many digits as a card's number: it must not be kept. */
    public static boolean couldHide(String text) {
        return text.chars().filter(c -> digit((char) c) >= 0).count() >= DIGITS;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '۰' && c <= '۹') {
            return c - '۰';
        }
        return c >= '٠' && c <= '٩' ? c - '٠' : -1;
    }

    private static IllegalArgumentException notACnic() {
        return new IllegalArgumentException("is not thirteen digits");
    }

    /** What is kept instead of it, made as at the import. */
    public CnicHash hashed(KeyFile cnicKey) {
        return CnicHash.of(cnicKey.mac(), digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cnic cnic && Arrays.equals(digits, cnic.digits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digits);
    }

    @Override
    public String toString() {
        return "a CNIC";
    }
}
