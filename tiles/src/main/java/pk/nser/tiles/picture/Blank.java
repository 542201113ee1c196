package pk.nser.tiles.picture;

import java.util.Locale;

/** Why an area has no colour, each with a look and words of its own; in the order of the legend. */
public enum Blank {
    /** Protected: hatched, with a dark edge. */
    WITHHELD,
    /** Its locations were not collected, so there is no map of it (R43). */
    UNMAPPED,
    NOT_COLLECTED,
    NOT_OFFERED;

    /** As in keys of words and in answers: {@code not-collected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
