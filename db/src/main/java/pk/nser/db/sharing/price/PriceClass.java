package pk.nser.db.sharing.price;

/**
 * The six kinds of receiver that Annex II prices, each with its base rate. Annex III prints the government's rate on every
 * row; the rate is that of the receiver's class all the same (reading A7).
 *
 * <p>The unit chooses the class: the types on the request form are other ones (reading A9). The United Nations and
 * bilateral bodies are donors; an individual is a business unless academic.
 *
 * <p>Known limit: the rates carry no date. When the annex is revised, agreements signed before need theirs kept.
 */
public enum PriceClass {
    /** Federal and provincial government: Rs 3. */
    GOVERNMENT("government", 3),
    /** Semi-autonomous agencies of the government: Rs 5. */
    SEMI_AUTONOMOUS("semi_autonomous", 5),
    /** Universities and research institutions that ask for no waiver (reading A10): Rs 20. */
    ACADEMIC("academic", 20),
    /** Non-governmental organisations of the country: Rs 25. */
    LOCAL_NGO("local_ngo", 25),
    /** Donors: Rs 50. */
    DONOR("donor", 50),
    /** Business and everything private: Rs 100. */
    BUSINESS("business", 100);

    private static final long PAISA_PER_RUPEE = 100;

    private final String code;
    private final long ratePaisa;

    PriceClass(String code, long rateRupees) {
        this.code = code;
        this.ratePaisa = rateRupees * PAISA_PER_RUPEE;
    }

    /** Its name at the interface, for example {@code local_ngo}. */
    public String code() {
        return code;
    }

    /** The base rate for one household: A of Annex III. */
    public long ratePaisa() {
        return ratePaisa;
    }

    /**
     * The class whose {@link #code()} is {@code code}.
     *
     * @throws PriceRefused when Annex II has no such class
     */
    public static PriceClass ofCode(String code) {
        for (PriceClass priceClass : values()) {
            if (priceClass.code.equals(code)) {
                return priceClass;
            }
        }
        throw new PriceRefused(PriceRefused.PRICE_CLASS, "Annex II has no class '" + code + "'");
    }
}
