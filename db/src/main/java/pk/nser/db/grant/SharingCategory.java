package pk.nser.db.grant;

import java.util.Optional;
import pk.nser.db.area.AreaLevel;

/**
 * The sharing categories that a token can hold so far, each with its ceiling (protocol 4.2.4, Figure 4). An agreement
 * never reaches above the ceiling of its category. Aggregates and records exclude each other (R13): who holds records gets
 * files and no figure, and the other way round.
 */
public enum SharingCategory {
    /** Summary information, private. */
    I_B("i.b", AreaLevel.VILLAGE, false),
    /** Maps, private. */
    VII_B("vii.b", AreaLevel.VILLAGE, false),
    /** Anonymised unit data: rows name districts, tehsils where the agreement says so. */
    VI("vi", AreaLevel.TEHSIL, true),
    /** Geo-tagged households: points inside leaves, rows name union councils or something coarser. */
    VIII("viii", AreaLevel.UNION_COUNCIL, true);

    private final String code;
    private final AreaLevel finest;
    private final boolean records;

    SharingCategory(String code, AreaLevel finest, boolean records) {
        this.code = code;
        this.finest = finest;
        this.records = records;
    }

    /** The protocol's number, for example {@code i.b}. */
    public String code() {
        return code;
    }

    /** True when it gives files of records, which the lock ledger must have granted, and no aggregates. */
    public boolean givesRecords() {
        return records;
    }

    /** The finest level that the category may ever show, or name in a row. */
    public AreaLevel finest() {
        return finest;
    }

    /** The category whose {@link #code()} is {@code code}; empty when tokens cannot hold it. */
    public static Optional<SharingCategory> ofCode(String code) {
        for (SharingCategory category : values()) {
            if (category.code.equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
