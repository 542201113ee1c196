package pk.nser.db.demo.grow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.db.demo.chance.Shares;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;

/**
 * How many households each district has in a registry of a given size.
 *
 * <p>Below national size a few districts keep their real density and the rest of the country is thin (design: density is
 * kept and extent is given up).
 *
 * @param households of each district, in the facts' order; sums to the size asked for
 * @param density of each district: households against those at national size, at most 1
 */
public record Extent(List<Integer> households, List<Double> density) {
    /** Households of a registry that covers the country (requirement R8: over 25 million, door to door). */
    public static final int NATIONAL = 25_000_000;

    private static final int DENSE_FROM = 100_000;
    private static final int PROPORTIONAL_FROM = 8_000_000;

    /** One small district of Khyber Pakhtunkhwa. */
    private static final Set<String> ONE_DENSE = Set.of("KP-C7");

    /** Torghar's like at the next size: a town (Karachi Central), Tank, Mirpur, and Chaman, where much is not collected. */
    private static final Set<String> FOUR_DENSE = Set.of("SD-B1", "KP-B3", "AK-A3", "BA-E1");

    public Extent {
        households = List.copyOf(households);
        density = List.copyOf(density);
    }

    /** The extent of a registry of {@code total} households. */
    public static Extent of(Facts facts, int total) {
        List<District> districts = facts.districts();
        double all = districts.stream().mapToDouble(District::households).sum();
        double[] full = districts.stream()
                .mapToDouble(d -> (double) NATIONAL * d.households() / all)
                .toArray();
        int[] given = total >= PROPORTIONAL_FROM ? Shares.of(total, full) : partly(districts, full, total);
        List<Integer> households = new ArrayList<>();
        List<Double> density = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            households.add(given[i]);
            density.add(Math.min(1, given[i] / full[i]));
        }
        return new Extent(households, density);
    }

    private static int[] partly(List<District> districts, double[] full, int total) {
        Set<String> dense = total < DENSE_FROM ? ONE_DENSE : FOUR_DENSE;
        double each = total < DENSE_FROM ? 0.75 * total : 0.1 * total;
        int[] given = new int[full.length];
        double[] thin = full.clone();
        int left = total;
        for (int i = 0; i < full.length; i++) {
            if (dense.contains(districts.get(i).code())) {
                given[i] = (int) Math.round(Math.min(each, full[i]));
                left -= given[i];
                thin[i] = 0;
            }
        }
        int[] rest = Shares.of(left, thin);
        for (int i = 0; i < full.length; i++) {
            given[i] += rest[i];
        }
        return given;
    }
}
