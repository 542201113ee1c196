package pk.nser.db.disclosure.unitdata;

import java.util.Set;

/**
 * The quasi-identifiers of one row: stored values as in reg.household and reg.member (0 not collected, -1 does not apply),
 * the area by its id; or {@link #SUPPRESSED}.
 */
public record Traits(int area, int age, int gender, int size, int marital) {
    /** Stands for a value that was taken out. */
    public static final int SUPPRESSED = -2;

    /** The value of one of them. */
    public int get(QuasiIdentifier which) {
        return switch (which) {
            case AREA -> area;
            case AGE -> age;
            case GENDER -> gender;
            case SIZE -> size;
            case MARITAL -> marital;
        };
    }

    /** The same without the value of one of them. */
    Traits without(QuasiIdentifier which) {
        return new Traits(
                which == QuasiIdentifier.AREA ? SUPPRESSED : area,
                which == QuasiIdentifier.AGE ? SUPPRESSED : age,
                which == QuasiIdentifier.GENDER ? SUPPRESSED : gender,
                which == QuasiIdentifier.SIZE ? SUPPRESSED : size,
                which == QuasiIdentifier.MARITAL ? SUPPRESSED : marital);
    }

    /** The same with 0 in place of what a file does not show at all. */
    public Traits only(Set<QuasiIdentifier> columns) {
        return new Traits(
                area,
                columns.contains(QuasiIdentifier.AGE) ? age : 0,
                columns.contains(QuasiIdentifier.GENDER) ? gender : 0,
                columns.contains(QuasiIdentifier.SIZE) ? size : 0,
                columns.contains(QuasiIdentifier.MARITAL) ? marital : 0);
    }

    boolean isSuppressed(QuasiIdentifier which) {
        return get(which) == SUPPRESSED;
    }
}
