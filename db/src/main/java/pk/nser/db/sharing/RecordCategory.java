package pk.nser.db.sharing;

/**
 * The sharing categories that give records of households or persons (protocol 4.2.4), and with it all that the lock
 * ledger counts. Aggregates (i, ii, vii) and the score of a CNIC (iii) are none of them.
 */
public enum RecordCategory {
    /** List of beneficiaries; carries no dimension. */
    BENEFICIARIES("iv", false),
    /** List of beneficiaries with conditions on dimensions; a condition tells a value as a column would. */
    BENEFICIARIES_BY_DIMENSION("v", true),
    /** Anonymised unit data. */
    UNIT_DATA("vi", true),
    /** Geo-tagged households. */
    GEO_TAGGED("viii", true);

    private final String code;
    private final boolean withDimensions;

    RecordCategory(String code, boolean withDimensions) {
        this.code = code;
        this.withDimensions = withDimensions;
    }

    /** The protocol's number, for example {@code viii}. */
    public String code() {
        return code;
    }

    /** True when a grant may name dimensions. */
    public boolean hasDimensions() {
        return withDimensions;
    }
}
