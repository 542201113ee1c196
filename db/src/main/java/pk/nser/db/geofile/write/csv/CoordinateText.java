package pk.nser.db.geofile.write.csv;

/** A coordinate as text, rounded to so many decimals (half up) and without zeros at its end. Not thread-safe. */
final class CoordinateText {
    /** A long has at most 19 digits; a sign, a point and a zero before it. */
    private static final int MOST = 22;

    private static final double LARGEST = 1e18;

    private final int decimals;
    private final double scale;
    private final char[] text = new char[MOST];

    CoordinateText(int decimals) {
        this.decimals = decimals;
        this.scale = Math.pow(10, decimals);
    }

    /** @throws IllegalArgumentException when it is no number, or has more digits than a coordinate */
    String of(double coordinate) {
        if (!(Math.abs(coordinate) * scale < LARGEST)) {
            throw new IllegalArgumentException("no coordinate: " + coordinate);
        }
        long rounded = Math.round(coordinate * scale);
        long rest = Math.abs(rounded);
        int places = decimals;
        while (places > 0 && rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        int at = MOST;
        for (; places > 0; places--) {
            text[--at] = digit(rest);
            rest /= 10;
            if (places == 1) {
                text[--at] = '.';
            }
        }
        do {
            text[--at] = digit(rest);
            rest /= 10;
        } while (rest > 0);
        if (rounded < 0) {
            text[--at] = '-';
        }
        return String.valueOf(text, at, MOST - at);
    }

    private static char digit(long rest) {
        return (char) ('0' + rest % 10);
    }
}
