package pk.nser.tiles.classify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people write them: few digits, no binary dust; whole numbers as such. */
final class Decimals {
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Decimals() {}

    /** The number with the fewest digits above {@code low} and not above {@code high}. */
    static Number shortest(double low, double high) {
        BigDecimal top = new BigDecimal(high).round(new MathContext(MOST_DIGITS));
        BigDecimal bottom = new BigDecimal(low).round(new MathContext(MOST_DIGITS));
        int magnitude = top.precision() - top.scale();
        for (int scale = -magnitude; scale < MOST_DIGITS; scale++) {
            BigDecimal candidate = top.setScale(scale, RoundingMode.FLOOR);
            if (candidate.compareTo(bottom) > 0) {
                return plain(candidate);
            }
        }
        return plain(top);
    }

    /** {@code times} steps. */
    static Number multiple(long times, double step) {
        return plain(
                BigDecimal.valueOf(times).multiply(BigDecimal.valueOf(step)).round(new MathContext(MOST_DIGITS)));
    }

    /** {@code from} and so many half steps. */
    static Number beside(double from, long halves, double step) {
        BigDecimal way = BigDecimal.valueOf(step)
                .multiply(BigDecimal.valueOf(halves))
                .multiply(HALF)
                .round(new MathContext(MOST_DIGITS));
        return plain(BigDecimal.valueOf(from).add(way).round(new MathContext(MOST_DIGITS)));
    }

    private static Number plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return stripped.longValueExact();
        }
        return stripped.doubleValue();
    }
}
