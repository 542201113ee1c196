package pk.nser.db.disclosure.unitdata;

/**
 * The numbers of anonymised unit data (disclosure.md 2.10). {@link #STANDARD} is the floor: a setting may be stricter.
 *
 * @param alike rows that must share all quasi-identifiers (k)
 * @param tehsilHouseholds households below which no row names a tehsil
 */
public record UnitRules(int alike, int tehsilHouseholds) {
    /** The specification's own numbers. */
    public static final UnitRules STANDARD = new UnitRules(5, 5_000);

    private static final int ALIKE = 5;
    private static final int TEHSIL = 5_000;

    public UnitRules {
        if (alike < ALIKE || tehsilHouseholds < TEHSIL) {
            throw new IllegalArgumentException("the rules of unit data may not be weaker than " + ALIKE
                    + " rows alike and " + TEHSIL + " households in a tehsil");
        }
    }
}
