package pk.nser.db.token;

import java.security.SecureRandom;

/** Digits 0-9, A-Z, a-z. */
final class Base62 {
    static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** {@code length} digits, each drawn evenly. */
    static String random(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    /** A number of 32 bits as six digits, most significant first. */
    static String ofUnsignedInt(long value) {
        char[] text = new char[6];
        long rest = value;
        for (int i = text.length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(text);
    }

    /** True when every character is a digit of this system. */
    static boolean isBase62(CharSequence text) {
        return text.chars().allMatch(c -> c < 128 && DIGITS.indexOf(c) >= 0);
    }
}
