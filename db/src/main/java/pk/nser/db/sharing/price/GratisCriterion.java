package pk.nser.db.sharing.price;

/**
 * Why data may be given free of cost; any one is enough (protocol 4.2.1, gratis; R28). It is claimed by a request and
 * assessed by the Committee, and it waives the price and nothing else. A research body that does not ask for it pays the
 * academic rate (reading A10).
 */
public enum GratisCriterion {
    /** (i) The organisation does research. */
    RESEARCH("research"),
    /** (ii) It works with BISP, or for those whom BISP supports. */
    WITH_BISP("with_bisp"),
    /** (iii) It works without profit for beneficiaries or for people at the margin. */
    NON_PROFIT("non_profit"),
    /** (iv) It is a government body that does so. */
    GOVERNMENT_BODY("government_body");

    private final String code;

    GratisCriterion(String code) {
        this.code = code;
    }

    /** Its name at the interface, for example {@code with_bisp}. */
    public String code() {
        return code;
    }

    /**
     * The criterion whose {@link #code()} is {@code code}.
     *
     * @throws PriceRefused when there is no such criterion
     */
    public static GratisCriterion ofCode(String code) {
        for (GratisCriterion criterion : values()) {
            if (criterion.code.equals(code)) {
                return criterion;
            }
        }
        throw new PriceRefused(PriceRefused.GRATIS, "'" + code + "' is no reason to give data free of cost");
    }
}
