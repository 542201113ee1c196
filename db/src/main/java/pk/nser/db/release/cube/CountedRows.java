package pk.nser.db.release.cube;

import java.util.List;
import java.util.Set;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.dimension.Unit;

/**
 * The two kinds of frozen rows that are counted, each in one pass. Columns of their statements: area, record key, band,
 * gives family (0 or 1), then the dimensions named here in this order, then what is summed (heads, land in marla).
 */
public final class CountedRows {
    /** Households count themselves. */
    public static final CountedRows HOUSEHOLDS = new CountedRows(
            "households",
            "count_households.sql",
            Set.of(Unit.HOUSEHOLD),
            List.of(
                    "hh_composition",
                    "gender",
                    "education",
                    "employment_status",
                    "disability",
                    "rooms",
                    "toilet_type",
                    "electric_equipment",
                    "gas_equipment",
                    "kitchen_assets",
                    "livestock",
                    "land"),
            List.of("cow", "goat", "buffalo", "bullock", "lamb", "kanal"));

    /** Members count persons, and families by the woman who gives each (R1). */
    public static final CountedRows MEMBERS = new CountedRows(
            "members",
            "count_members.sql",
            Set.of(Unit.PERSON, Unit.FAMILY),
            List.of(
                    "gender",
                    "relationship",
                    "age_bracket",
                    "marital_status",
                    "disability",
                    "employment_status",
                    "education"),
            List.of());

    static final int AREA = 0;
    static final int KEY = 1;
    static final int BAND = 2;
    static final int GIVES_FAMILY = 3;
    private static final int FIXED = 4;

    private final String plural;
    private final String sql;
    private final Set<Unit> units;
    private final List<String> dimensions;
    private final List<String> sums;

    private CountedRows(String plural, String file, Set<Unit> units, List<String> dimensions, List<String> sums) {
        this.plural = plural;
        this.sql = SqlFile.read(CountedRows.class, file);
        this.units = units;
        this.dimensions = dimensions;
        this.sums = sums;
    }

    /** What is counted, for people. */
    public String plural() {
        return plural;
    }

    /** The units that these rows count. */
    public Set<Unit> units() {
        return units;
    }

    String sql() {
        return sql;
    }

    int columns() {
        return FIXED + dimensions.size() + sums.size();
    }

    /** Position of a dimension's column. */
    int column(String dimension) {
        int index = dimensions.indexOf(dimension);
        if (index < 0) {
            throw new IllegalStateException("the rows of " + plural + " carry no dimension " + dimension);
        }
        return FIXED + index;
    }

    /** How many columns are summed. */
    int sums() {
        return sums.size();
    }

    /** Position of the column that is summed as this number. */
    int sumColumn(int number) {
        return FIXED + dimensions.size() + number;
    }

    /** Number of the sum with this code. */
    int sum(String code) {
        return sums.indexOf(code);
    }
}
