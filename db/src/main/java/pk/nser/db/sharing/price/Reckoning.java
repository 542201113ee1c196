package pk.nser.db.sharing.price;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The formula of Annex III with its numbers filled in (R30): C = A x B for the plain data, E = 15% of A for one dimension,
 * F = B x D x E for all of them, G = C + F. Whole paisa, exact: a rate is a multiple of 20 paisa, so E has no remainder.
 *
 * @param ratePaisa A, for one household
 * @param households B; for a CNIC service the look-ups answered
 * @param dimensions codes of the priced dimensions, each once; D is their number
 */
public record Reckoning(long ratePaisa, long households, List<String> dimensions) implements Price {
    private static final long PERCENT_PER_DIMENSION = 15;
    /** Of such rates fifteen hundredths are whole paisa. */
    private static final long RATE_STEP_PAISA = 20;
    /** A thousand times the highest of Annex II: whatever lies above is a slip. */
    private static final long MOST_RATE_PAISA = 10_000_000;

    public Reckoning {
        dimensions = List.copyOf(dimensions);
        if (ratePaisa <= 0 || ratePaisa % RATE_STEP_PAISA != 0 || ratePaisa > MOST_RATE_PAISA) {
            throw new PriceRefused(
                    PriceRefused.PRICE_CLASS,
                    "a rate is a multiple of 20 paisa, from 20 to " + MOST_RATE_PAISA + ", and not " + ratePaisa);
        }
        requireCount(households);
        requirePriced(dimensions);
        requireFit(ratePaisa, households, dimensions.size());
    }

    /** E: what one priced dimension adds for one household. */
    public long dimensionRatePaisa() {
        return dimensionRatePaisa(ratePaisa);
    }

    /** C: the data without dimensions. */
    public long basicPaisa() {
        return ratePaisa * households;
    }

    /** F: what all dimensions add. */
    public long dimensionsPaisa() {
        return households * dimensions.size() * dimensionRatePaisa();
    }

    /** G: all of it. */
    public long totalPaisa() {
        return basicPaisa() + dimensionsPaisa();
    }

    @Override
    public OptionalLong duePaisa() {
        return OptionalLong.of(totalPaisa());
    }

    @Override
    public List<String> lines() {
        String named = dimensions.isEmpty() ? "" : " (" + String.join(", ", dimensions) + ")";
        return List.of(
                "A = " + rupees(ratePaisa),
                "B = " + grouped(households),
                "C = A x B = " + rupees(basicPaisa()),
                "D = " + dimensions.size() + named,
                "E = 15% x A = " + rupees(dimensionRatePaisa()),
                "F = B x D x E = " + rupees(dimensionsPaisa()),
                "G = C + F = " + rupees(totalPaisa()));
    }

    static long requireCount(long households) {
        if (households < 0) {
            throw new PriceRefused(PriceRefused.HOUSEHOLDS, "a count is not negative: " + households);
        }
        return households;
    }

    private static void requirePriced(List<String> dimensions) {
        if (dimensions.size() > SelectedDimensions.MOST_PRICED) {
            throw new PriceRefused(
                    PriceRefused.DIMENSIONS,
                    "at most " + SelectedDimensions.MOST_PRICED + " are priced, and not " + dimensions.size());
        }
        if (!SelectedDimensions.areAllPriced(dimensions) || new HashSet<>(dimensions).size() != dimensions.size()) {
            throw new PriceRefused(PriceRefused.DIMENSIONS, "only priced ones count, each once: " + dimensions);
        }
    }

    /** When G fits, no step on the way to it can overflow: none is larger. */
    private static void requireFit(long ratePaisa, long households, int dimensions) {
        long onePaisa = ratePaisa + dimensions * dimensionRatePaisa(ratePaisa);
        if (households > Long.MAX_VALUE / onePaisa) {
            throw new PriceRefused(
                    PriceRefused.HOUSEHOLDS,
                    grouped(households) + " at " + rupees(onePaisa) + " is more than can be counted in 64 bits");
        }
    }

    private static long dimensionRatePaisa(long ratePaisa) {
        return ratePaisa * PERCENT_PER_DIMENSION / 100;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String rupees(long paisa) {
        return String.format(Locale.ROOT, "%,d.%02d", paisa / 100, paisa % 100);
    }
}
