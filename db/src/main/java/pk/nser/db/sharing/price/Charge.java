package pk.nser.db.sharing.price;

/**
 * The price of what was given (R33), on the terms of the quote and with nothing else changed but the count. There is none
 * without a quote before it.
 *
 * @param households distinct ones delivered under the agreement, however many files, families or members they came in
 *     (reading A8): who sums deliveries counts a household once. For a CNIC service the look-ups answered
 */
public record Charge(Quote quote, long households) {
    /** @throws PriceRefused when there is no such price */
    public Charge {
        quote.terms().price(households);
    }

    /** What is due. */
    public Price price() {
        return quote.terms().price(households);
    }
}
