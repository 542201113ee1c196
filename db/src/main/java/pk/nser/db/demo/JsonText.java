package pk.nser.db.demo;

/** Writes JSON strings and coordinates quickly. */
final class JsonText {
    private static final int DECIMALS = 6;
    private static final long SCALE = 1_000_000;

    private JsonText() {}

    static StringBuilder quote(String value, StringBuilder into) {
        into.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                into.append('\\').append(c);
            } else if (c < ' ') {
                into.append(' ');
            } else {
                into.append(c);
            }
        }
        return into.append('"');
    }

    /** At most six decimals without needless zeros; a value that needs more (a given vertex) in full. */
    static StringBuilder decimal(double value, StringBuilder into) {
        long scaled = Math.round(Math.abs(value) * SCALE);
        if ((double) scaled / SCALE != Math.abs(value)) {
            return into.append(value);
        }
        if (value < 0 && scaled > 0) {
            into.append('-');
        }
        into.append(scaled / SCALE);
        long fraction = scaled % SCALE;
        if (fraction == 0) {
            return into;
        }
        into.append('.');
        int digits = DECIMALS;
        while (fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        String shown = Long.toString(fraction);
        into.append("0".repeat(digits - shown.length())).append(shown);
        return into;
    }
}
