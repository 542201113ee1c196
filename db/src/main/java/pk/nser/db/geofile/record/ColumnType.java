package pk.nser.db.geofile.record;

import java.time.LocalDate;

/** What a column holds. A value that is not there (not collected, R42) is null in each of them, never nought or empty. */
public enum ColumnType {
    /** Any text, a {@link String}. */
    TEXT(String.class),
    /** A whole number, a {@link Long} of at most eighteen digits. */
    INTEGER(Long.class),
    /** A finite {@link Double}. */
    DECIMAL(Double.class),
    /** A {@link LocalDate} of the years 1 to 9999. */
    DATE(LocalDate.class),
    /** Codes of the column's list, several separated by a semicolon, a {@link String}. */
    CODE(String.class);

    private final Class<?> valueClass;

    ColumnType(Class<?> valueClass) {
        this.valueClass = valueClass;
    }

    /** The class of its values. */
    public Class<?> valueClass() {
        return valueClass;
    }

    /** True for a {@link String}. */
    public boolean isText() {
        return valueClass == String.class;
    }
}
