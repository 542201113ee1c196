package pk.nser.db.grant.ceiling;

import java.util.Optional;
import pk.nser.db.area.AreaLevel;

/**
 * The sharing categories of agreements, with their sub-levels (protocol 4.2.4). What everybody may have (i.a, vii.a,
 * published ii.a and iii.a) needs no agreement and has no constant here: the public tree answers it (R21, R27).
 */
public enum SharingCategory {
    /** Summary information, private. */
    I_B("i.b"),
    /** Custom analysis by and for BISP. */
    II_A("ii.a"),
    /** Custom analysis for others. */
    II_B("ii.b"),
    /** Poverty score of a CNIC, for programmes. */
    III_B("iii.b"),
    /** List of beneficiaries. */
    IV("iv"),
    /** List of beneficiaries with conditions on dimensions. */
    V("v"),
    /** Anonymised unit data. */
    VI("vi"),
    /** Maps, private. */
    VII_B("vii.b"),
    /** Geo-tagged households. */
    VIII("viii");

    private final String code;

    SharingCategory(String code) {
        this.code = code;
    }

    /** The protocol's number, for example {@code i.b}. */
    public String code() {
        return code;
    }

    /** The most that it may ever give. */
    public Ceiling ceiling() {
        return Ceilings.of(this);
    }

    /** True when it gives files of records, which the lock ledger must have granted, and no aggregates. */
    public boolean givesRecords() {
        return ceiling().kind().isRecords();
    }

    /**
     * True when records of single areas of this level may be given: lists of any that the category names, others of none finer
     * than a union council, since leaves do not end where villages do.
     */
    public boolean givesRecordsOf(AreaLevel level) {
        return givesRecords()
                && !level.isFinerThan(ceiling().finestApproved())
                && (ceiling().kind() == Kind.LIST || !level.isFinerThan(AreaLevel.UNION_COUNCIL));
    }

    /** True when it gives released figures. */
    public boolean givesFigures() {
        return ceiling().kind() == Kind.FIGURES;
    }

    /** The category whose {@link #code()} is {@code code}; empty when no agreement can hold it. */
    public static Optional<SharingCategory> ofCode(String code) {
        for (SharingCategory category : values()) {
            if (category.code.equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
