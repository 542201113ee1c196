package pk.nser.db.intake.row;

/**
 * Numbers in slices of bytes: ASCII, extended Arabic-Indic (۰-۹) and Arabic-Indic (٠-٩) digits, no exponents, no
 * thousands. Not thread-safe.
 */
final class Numbers {
    private static final long MOST_MANTISSA = 100_000_000_000_000_000L;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final byte[] NOTHING = {};

    private byte[] ascii = NOTHING;
    private int length;
    private long mantissa;
    private int fraction;

    /** The whole number in the slice. */
    long whole(Column column, byte[] bytes, int start, int end, long least, long most) {
        parse(column, bytes, start, end);
        if (fraction > 0) {
            throw new FieldFault(column, "is not a whole number");
        }
        if (mantissa < least) {
            throw new FieldFault(column, mantissa < 0 ? "is negative" : "is smaller than " + least);
        }
        if (mantissa > most) {
            throw tooLarge(column, String.valueOf(most));
        }
        return mantissa;
    }

    /** The decimal number in the slice. */
    double decimal(Column column, byte[] bytes, int start, int end, double least, double most) {
        parse(column, bytes, start, end);
        double value = mantissa / POWERS[fraction];
        if (value < least) {
            throw new FieldFault(column, least == 0 ? "is negative" : "is smaller than " + plain(least));
        }
        if (value > most) {
            throw tooLarge(column, plain(most));
        }
        return value;
    }

    /** The thirteen digits of an identity card, dashes left out. */
    byte[] cnic(byte[] bytes, int start, int end) {
        toAscii(Column.CNIC, bytes, start, end);
        byte[] digits = new byte[13];
        int n = 0;
        for (int i = 0; i < length; i++) {
            byte b = ascii[i];
            if (b == '-') {
                continue;
            }
            if (b < '0' || b > '9' || n == digits.length) {
                throw notACnic();
            }
            digits[n++] = b;
        }
        if (n != digits.length) {
            throw notACnic();
        }
        return digits;
    }

    private static FieldFault notACnic() {
        return new FieldFault(Column.CNIC, "is not thirteen digits");
    }

    private static FieldFault tooLarge(Column column, String most) {
        return new FieldFault(column, "is larger than " + most);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    private void parse(Column column, byte[] bytes, int start, int end) {
        toAscii(column, bytes, start, end);
        boolean negative = length > 0 && ascii[0] == '-';
        mantissa = 0;
        fraction = -1;
        for (int i = negative ? 1 : 0; i < length; i++) {
            int digit = ascii[i] - '0';
            if (digit >= 0 && digit <= 9) {
                fraction += fraction >= 0 ? 1 : 0;
                if (mantissa >= MOST_MANTISSA || fraction >= POWERS.length) {
                    throw new FieldFault(column, "has too many digits");
                }
                mantissa = mantissa * 10 + digit;
            } else if (ascii[i] == '.' && fraction < 0) {
                fraction = 0;
            } else {
                throw new FieldFault(column, "is not a number");
            }
        }
        byte last = length == 0 ? (byte) '-' : ascii[length - 1];
        if (last < '0' || ascii[negative ? 1 : 0] == '.') {
            throw new FieldFault(column, "is not a number");
        }
        fraction = Math.max(fraction, 0);
        mantissa = negative ? -mantissa : mantissa;
    }

    private void toAscii(Column column, byte[] bytes, int start, int end) {
        if (ascii.length < end - start) {
            ascii = new byte[Math.max(32, end - start)];
        }
        length = 0;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b < 0) {
                byte digit = i + 1 < end ? digit(b & 0xFF, bytes[i + 1] & 0xFF) : 0;
                if (digit == 0) {
                    throw new FieldFault(column, "is not a number");
                }
                i++;
                b = digit;
            }
            ascii[length++] = b;
        }
    }

    /** The ASCII form of a two-byte digit or decimal separator, 0 when it is neither. */
    private static byte digit(int first, int second) {
        if (first == 0xDB && second >= 0xB0 && second <= 0xB9) {
            return (byte) ('0' + second - 0xB0);
        }
        if (first == 0xD9 && second >= 0xA0 && second <= 0xA9) {
            return (byte) ('0' + second - 0xA0);
        }
        return (byte) (first == 0xD9 && second == 0xAB ? '.' : 0);
    }
}
