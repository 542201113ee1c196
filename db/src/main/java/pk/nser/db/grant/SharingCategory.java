package pk.nser.db.grant;

import java.util.Optional;
import pk.nser.db.area.AreaLevel;

/**
 * The sharing categories that a token can hold so far, each with its ceiling (protocol 4.2.4, Figure 4): released
 * aggregates only, down to the village. An agreement never reaches above the ceiling of its category.
 */
public enum SharingCategory {
    /** Summary information, private. */
    I_B("i.b", AreaLevel.VILLAGE),
    /** Maps, private. */
    VII_B("vii.b", AreaLevel.VILLAGE);

    private final String code;
    private final AreaLevel finest;

    SharingCategory(String code, AreaLevel finest) {
        this.code = code;
        this.finest = finest;
    }

    /** The protocol's number, for example {@code i.b}. */
    public String code() {
        return code;
    }

    /** The finest level that the category may ever show. */
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
