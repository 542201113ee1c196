package pk.nser.db.sharing.price;

/**
 * The price told before an agreement is signed (R33).
 *
 * @param households how many are expected; for a CNIC service how many look-ups. Matters only where they are counted
 */
public record Quote(PriceTerms terms, long households) {
    /** @throws PriceRefused when there is no such price */
    public Quote {
        terms.price(households);
    }

    /** What is expected to be due. */
    public Price price() {
        return terms.price(households);
    }
}
