package pk.nser.db.sharing.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A million random requests, priced by the program and by the formula in rupees with decimals of any length. The oracle
 * has its own lists, copied from the protocol and not from the program.
 */
class PriceOracleTest {
    private static final int CASES = 1_000_000;
    private static final BigDecimal SHARE = new BigDecimal("0.15");
    private static final BigDecimal MOST_PAISA = new BigDecimal("9223372036854775807");
    private static final List<String> CATEGORIES = List.of(
            "i.a", "i.b", "ii.a", "ii.b", "iii.a", "iii.b", "iv", "v", "v", "v", "vi", "vi", "vi", "vii.a", "vii.b",
            "viii", "viii", "viii", "ix");
    private static final Map<String, String> RUPEES = Map.of(
            "government",
            "3",
            "semi_autonomous",
            "5",
            "academic",
            "20",
            "local_ngo",
            "25",
            "donor",
            "50",
            "business",
            "100");
    private static final List<String> CLASSES =
            List.of("government", "semi_autonomous", "academic", "local_ngo", "donor", "business");
    private static final List<String> UNPRICED =
            List.of("poverty_score", "area", "hh_composition", "gender", "age_bracket");
    private static final List<String> FREELY_PRICED = List.of("relationship", "marital_status");
    private static final List<String> LOCKED = PriceRefusalsTest.LOCKED;

    private record Asked(
            String category, @Nullable String priceClass, List<String> dimensions, long expected, long delivered) {}

    private static Asked random(SplittableRandom random) {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        String priceClass = CLASSES.get(random.nextInt(CLASSES.size()));
        int slip = random.nextInt(40);
        List<String> dimensions = new ArrayList<>();
        if (!Set.of("iii.b", "iv").contains(category) || slip == 0) {
            int in = random.nextInt(12);
            for (List<String> list : List.of(UNPRICED, LOCKED, FREELY_PRICED)) {
                list.stream().filter(code -> random.nextInt(11) < in).forEach(dimensions::add);
            }
        }
        if (slip == 1) {
            dimensions.add(random.nextInt(dimensions.size() + 1), "rooms");
        }
        if (slip == 2) {
            dimensions.add(random.nextBoolean() ? "colour" : "Rooms");
        }
        String of = slip == 3 ? "charity" : slip == 4 ? null : priceClass;
        return new Asked(category, of, dimensions, count(random), count(random));
    }

    /** Mostly of up to 50 bits, about where amounts cease to fit; some of up to 63, and some negative. */
    private static long count(SplittableRandom random) {
        long count = random.nextLong() >>> (random.nextInt(8) == 0 ? 1 + random.nextInt(63) : 14 + random.nextInt(50));
        return random.nextInt(50) == 0 ? -count : count;
    }

    /** The fields at fault, none of them when there is a price. */
    private static Set<String> faults(Asked asked, long households) {
        Set<String> faults = new TreeSet<>();
        if (asked.category.equals("ix")) {
            faults.add("category");
        }
        boolean counted = Set.of("iii.b", "iv", "v", "vi", "viii").contains(asked.category);
        if (asked.priceClass == null ? counted : !RUPEES.containsKey(asked.priceClass)) {
            faults.add("price_class");
        }
        Set<String> once = new HashSet<>(asked.dimensions);
        boolean known = asked.dimensions.stream()
                .allMatch(code -> UNPRICED.contains(code) || LOCKED.contains(code) || FREELY_PRICED.contains(code));
        boolean carried = !Set.of("iii.b", "iv").contains(asked.category) || once.isEmpty();
        boolean locked = Set.of("v", "vi", "viii").contains(asked.category) && once.containsAll(LOCKED);
        if (!known || once.size() != asked.dimensions.size() || !carried || locked) {
            faults.add("dimensions");
        }
        if (households < 0
                || (faults.isEmpty() && counted && paisa(asked, households).compareTo(MOST_PAISA) > 0)) {
            faults.add("households");
        }
        return faults;
    }

    private static BigDecimal paisa(Asked asked, long households) {
        long priced = asked.dimensions.stream()
                .filter(code -> !UNPRICED.contains(code))
                .count();
        BigDecimal factor = BigDecimal.ONE.add(SHARE.multiply(BigDecimal.valueOf(priced)));
        return new BigDecimal(RUPEES.get(String.valueOf(asked.priceClass)))
                .multiply(BigDecimal.valueOf(households))
                .multiply(factor)
                .movePointRight(2);
    }

    private static String expected(Asked asked, long households) {
        return switch (asked.category) {
            case "i.a", "iii.a", "vii.a" -> "free";
            case "i.b", "ii.a", "ii.b", "vii.b" -> "case by case";
            default -> String.valueOf(paisa(asked, households).longValueExact());
        };
    }

    private static String told(Price price) {
        if (price instanceof Price.Free) {
            return "free";
        }
        return price instanceof Price.CaseByCase
                ? "case by case"
                : String.valueOf(price.duePaisa().orElseThrow());
    }

    /** What became of it, for the tally. */
    private static String compare(Asked asked) {
        Set<String> faults = faults(asked, asked.expected);
        Quote quote;
        try {
            quote = new Quote(PriceTerms.of(asked.category, asked.priceClass, asked.dimensions, null), asked.expected);
        } catch (PriceRefused refusal) {
            atFault(asked, faults, refusal);
            return "refused " + refusal.field();
        }
        same(asked, faults, told(quote.price()), asked.expected);
        Set<String> later = faults(asked, asked.delivered);
        try {
            same(asked, later, told(new Charge(quote, asked.delivered).price()), asked.delivered);
        } catch (PriceRefused refusal) {
            atFault(asked, later, refusal);
            return "charge refused";
        }
        return quote.price() instanceof Reckoning ? "amount" : told(quote.price());
    }

    private static void atFault(Asked asked, Set<String> faults, PriceRefused refusal) {
        if (!faults.contains(refusal.field())) {
            throw new AssertionError(asked + " was refused: " + refusal.getMessage() + ", at fault: " + faults);
        }
    }

    private static void same(Asked asked, Set<String> faults, String told, long households) {
        if (!faults.isEmpty() || !told.equals(expected(asked, households))) {
            throw new AssertionError(asked + " was priced " + told + ", at fault: " + faults);
        }
    }

    @Test
    void agreesWithDecimalsOfAnyLength() {
        SplittableRandom random = new SplittableRandom(33);
        Map<String, Integer> tally = new TreeMap<>();
        for (int i = 0; i < CASES; i++) {
            tally.merge(compare(random(random)), 1, Integer::sum);
        }
        assertThat(tally)
                .containsOnlyKeys(
                        "amount",
                        "case by case",
                        "free",
                        "charge refused",
                        "refused category",
                        "refused price_class",
                        "refused dimensions",
                        "refused households");
        assertThat(tally.values()).allMatch(cases -> cases > 5_000);
        assertThat(tally.get("amount")).isGreaterThan(200_000);
    }
}
