package pk.nser.db.sharing.price;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * The dimensions that a request selects, each once. The items of one dimension (seven electric appliances, five animals)
 * are one dimension (R12). Twelve of the seventeen are priced, by name: Annex III counts them by numbers that fit no list
 * (reading A3).
 *
 * @param codes codes of the codebook, priced or not
 */
public record SelectedDimensions(List<String> codes) {
    /** No dimension. */
    public static final SelectedDimensions NONE = new SelectedDimensions(List.of());

    /** All that can be priced at once: the twelve, less one since the ten locked ones are never given as a whole (R32). */
    static final int MOST_PRICED = 11;

    private static final List<String> KNOWN = codes(any -> true);
    private static final List<String> PRICED = codes(Dimension::priced);
    private static final List<String> LOCKED = codes(Dimension::locked);

    public SelectedDimensions {
        codes = List.copyOf(codes);
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!KNOWN.contains(code)) {
                throw new PriceRefused(PriceRefused.DIMENSIONS, "there is no dimension '" + code + "'");
            }
            if (!seen.add(code)) {
                throw new PriceRefused(PriceRefused.DIMENSIONS, code + " is named twice and counts once");
            }
        }
    }

    /**
     * The dimensions of a request that selects households by some and shows some as columns: one that does both is priced
     * once (reading A11).
     */
    public static SelectedDimensions of(List<String> conditions, List<String> columns) {
        Set<String> either = new LinkedHashSet<>(new SelectedDimensions(conditions).codes());
        either.addAll(new SelectedDimensions(columns).codes());
        return new SelectedDimensions(List.copyOf(either));
    }

    /** Those that Annex III prices, in the order of the codebook: D is their number. */
    public List<String> priced() {
        List<String> priced = new ArrayList<>(PRICED);
        priced.retainAll(codes);
        return List.copyOf(priced);
    }

    /** True when all ten locked dimensions (protocol 4.2.3) are among them. */
    boolean includeAllLocked() {
        return codes.containsAll(LOCKED);
    }

    static boolean areAllPriced(Collection<String> codes) {
        return PRICED.containsAll(codes);
    }

    private static List<String> codes(Predicate<Dimension> which) {
        return Codebook.standard().dimensions().stream()
                .filter(which)
                .map(Dimension::code)
                .toList();
    }
}
