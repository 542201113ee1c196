package pk.nser.db.sharing.price;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a price, except how many households there are.
 *
 * @param category the protocol's number with its sub-level, for example {@code iii.b}
 * @param priceClass null only where nothing is counted: BISP itself, for one, has no class in Annex II
 * @param gratis why the price is waived, once that is approved; null when it is not
 */
public record PriceTerms(
        String category,
        @Nullable PriceClass priceClass,
        SelectedDimensions dimensions,
        @Nullable GratisCriterion gratis) {
    public PriceTerms {
        Tariff tariff = Tariff.ofCategory(category);
        if (tariff.counts() && priceClass == null) {
            throw new PriceRefused(PriceRefused.PRICE_CLASS, "category " + category + " needs a class of Annex II");
        }
        boolean plain = tariff == Tariff.LOOKUPS || tariff == Tariff.HOUSEHOLDS;
        if (plain && !dimensions.codes().isEmpty()) {
            throw new PriceRefused(PriceRefused.DIMENSIONS, "category " + category + " carries no dimensions");
        }
        if (tariff == Tariff.HOUSEHOLDS_AND_DIMENSIONS && dimensions.includeAllLocked()) {
            throw new PriceRefused(
                    PriceRefused.DIMENSIONS, "the ten locked ones are never given as a whole, so they have no price");
        }
    }

    /**
     * Reads the codes of the interface.
     *
     * @throws PriceRefused when one is unknown, or they do not fit together
     */
    public static PriceTerms of(
            String category, @Nullable String priceClass, List<String> dimensions, @Nullable String gratis) {
        return new PriceTerms(
                category,
                priceClass == null ? null : PriceClass.ofCode(priceClass),
                new SelectedDimensions(dimensions),
                gratis == null ? null : GratisCriterion.ofCode(gratis));
    }

    /** How the category is priced. */
    public Tariff tariff() {
        return Tariff.ofCategory(category);
    }

    /** What is free stays so: there is nothing to waive. */
    Price price(long households) {
        Price price = beforeWaiver(Reckoning.requireCount(households));
        return gratis == null || price instanceof Price.Free ? price : new Price.Waived(gratis, price);
    }

    private Price beforeWaiver(long households) {
        if (tariff() == Tariff.FREE) {
            return new Price.Free(category);
        }
        if (tariff() == Tariff.CASE_BY_CASE || priceClass == null) {
            return new Price.CaseByCase(category);
        }
        return new Reckoning(priceClass.ratePaisa(), households, dimensions.priced());
    }
}
