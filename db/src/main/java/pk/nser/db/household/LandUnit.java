package pk.nser.db.household;

/** Units in which land is given (A28): 1 muraba = 25 acres, 1 acre = 8 kanal, 1 kanal = 20 marla. */
public enum LandUnit {
    MURABA(1, 4_000),
    ACRE(2, 160),
    KANAL(3, 20),
    MARLA(4, 1);

    private final int stored;
    private final int marla;

    LandUnit(int stored, int marla) {
        this.stored = stored;
        this.marla = marla;
    }

    /** How many marla one of these is. */
    public int marla() {
        return marla;
    }

    /** The stored number: 1 for muraba to 4 for marla. */
    public int stored() {
        return stored;
    }
}
