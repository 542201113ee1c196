package pk.nser.db.disclosure;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How the counts of a release are protected. One for all releases of a line and for all published lines of a registry: whoever
 * saw the same count with noise and without would learn the noise, and a count that one of them withholds and the other shows
 * would undo what it was withheld for.
 */
public enum Profile {
    /** Noise on each count, which depends on its units alone (disclosure.md 2.3). */
    CELL_KEY("cell-key"),
    /**
     * No noise on counts: so many are withheld beside the small ones that none of these can be worked out, and the others are
     * shown to the nearest five (disclosure.md 2.13). For an office that insists on tables that add up; it protects less
     * between releases.
     */
    EXACT_SUPPRESSED("exact-suppressed");

    private final String code;

    Profile(String code) {
        this.code = code;
    }

    /** The word in commands, answers and the database. */
    public String code() {
        return code;
    }

    /**
     * The profile of a code.
     *
     * @throws IllegalArgumentException for an unknown one, naming those there are
     */
    public static Profile of(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no profile '" + code + "', only "
                        + Arrays.stream(values()).map(Profile::code).collect(Collectors.joining(" and "))));
    }
}
