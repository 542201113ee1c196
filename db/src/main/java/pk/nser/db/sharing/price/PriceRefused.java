package pk.nser.db.sharing.price;

/** Something that cannot be priced. Its message names the field and is written for the one who filled it in. */
public final class PriceRefused extends IllegalArgumentException {
    static final String CATEGORY = "category";
    static final String PRICE_CLASS = "price_class";
    static final String DIMENSIONS = "dimensions";
    static final String GRATIS = "gratis";
    static final String HOUSEHOLDS = "households";

    private static final long serialVersionUID = 1L;

    private final String field;

    PriceRefused(String field, String detail) {
        super(field + ": " + detail);
        this.field = field;
    }

    /** Which one: {@code category}, {@code price_class}, {@code dimensions}, {@code gratis} or {@code households}. */
    public String field() {
        return field;
    }
}
