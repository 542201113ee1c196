package pk.nser.db.sharing.price;

import java.util.Map;

/**
 * How a sharing category is priced (Annex III, Figure 4, R31). What is public is free, although Annex III leaves all
 * summaries and maps to the single case: visitors have nobody to pay.
 */
public enum Tariff {
    /** Nobody pays: public summaries, public maps, the public poverty level of a CNIC. */
    FREE,
    /** No formula: agreed for each request by the services it takes. */
    CASE_BY_CASE,
    /** The base rate for each look-up that was answered; the same CNIC twice is two of them (reading A8). */
    LOOKUPS,
    /** The base rate for each distinct household. */
    HOUSEHOLDS,
    /** The base rate for each distinct household, and a share of it for each priced dimension. */
    HOUSEHOLDS_AND_DIMENSIONS;

    private static final Map<String, Tariff> BY_CATEGORY = Map.ofEntries(
            Map.entry("i.a", FREE),
            Map.entry("i.b", CASE_BY_CASE),
            Map.entry("ii.a", CASE_BY_CASE),
            Map.entry("ii.b", CASE_BY_CASE),
            Map.entry("iii.a", FREE),
            Map.entry("iii.b", LOOKUPS),
            Map.entry("iv", HOUSEHOLDS),
            Map.entry("v", HOUSEHOLDS_AND_DIMENSIONS),
            Map.entry("vi", HOUSEHOLDS_AND_DIMENSIONS),
            Map.entry("vii.a", FREE),
            Map.entry("vii.b", CASE_BY_CASE),
            Map.entry("viii", HOUSEHOLDS_AND_DIMENSIONS));

    /** True when an amount follows from a count. */
    public boolean counts() {
        return this != FREE && this != CASE_BY_CASE;
    }

    /**
     * The tariff of a category.
     *
     * @param category the protocol's number with its sub-level, for example {@code vii.b}
     * @throws PriceRefused when there is no such category, or its sub-level is left open
     */
    public static Tariff ofCategory(String category) {
        Tariff tariff = BY_CATEGORY.get(category);
        if (tariff == null) {
            throw new PriceRefused(PriceRefused.CATEGORY, "there is no sharing category '" + category + "'");
        }
        return tariff;
    }
}
