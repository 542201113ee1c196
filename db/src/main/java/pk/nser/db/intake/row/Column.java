package pk.nser.db.intake.row;

import java.util.Locale;
import java.util.Optional;

/** The columns of a file of households (docs/formats/households.md), and on which lines they may be filled. */
enum Column {
    RECORD(Lines.BOTH),
    HOUSEHOLD_ID(Lines.BOTH),
    MEMBER_NO(Lines.MEMBER),
    VILLAGE(Lines.HOUSEHOLD),
    LONGITUDE(Lines.HOUSEHOLD),
    LATITUDE(Lines.HOUSEHOLD),
    SCORE(Lines.HOUSEHOLD),
    ROOMS(Lines.HOUSEHOLD),
    TOILET_TYPE(Lines.HOUSEHOLD),
    ELECTRIC_EQUIPMENT(Lines.HOUSEHOLD),
    GAS_EQUIPMENT(Lines.HOUSEHOLD),
    KITCHEN_ASSETS(Lines.HOUSEHOLD),
    COWS(Lines.HOUSEHOLD),
    GOATS(Lines.HOUSEHOLD),
    BUFFALOES(Lines.HOUSEHOLD),
    BULLOCKS(Lines.HOUSEHOLD),
    LAMBS(Lines.HOUSEHOLD),
    LAND(Lines.HOUSEHOLD),
    LAND_UNIT(Lines.HOUSEHOLD),
    ADDRESS(Lines.HOUSEHOLD),
    NAME(Lines.MEMBER),
    CNIC(Lines.MEMBER),
    GENDER(Lines.MEMBER),
    RELATIONSHIP(Lines.MEMBER),
    AGE(Lines.MEMBER),
    MARITAL_STATUS(Lines.MEMBER),
    FAMILY_NO(Lines.MEMBER),
    DISABILITY(Lines.MEMBER),
    EMPLOYMENT_STATUS(Lines.MEMBER),
    EDUCATION(Lines.MEMBER);

    /** Which lines fill a column. */
    enum Lines {
        HOUSEHOLD,
        MEMBER,
        BOTH
    }

    private final Lines lines;
    private final String code = name().toLowerCase(Locale.ROOT);

    Column(Lines lines) {
        this.lines = lines;
    }

    /** Its name in the header. */
    String code() {
        return code;
    }

    /** Which lines fill it. */
    Lines lines() {
        return lines;
    }

    /** Its place in arrays by column. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /** The column with this name in the header, exactly. */
    static Optional<Column> withCode(String code) {
        for (Column column : values()) {
            if (column.code.equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
