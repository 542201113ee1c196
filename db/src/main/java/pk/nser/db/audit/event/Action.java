package pk.nser.db.audit.event;

import java.util.Locale;

/** What somebody did or wanted to do. The names are written in the log: one that was used keeps its name. */
public enum Action {
    CATALOGUE,
    AREAS,
    /** Areas by name, added up for a minute; what was looked for is never told. */
    SEARCH,
    FIGURES,
    /** Tiles of shapes or figures, added up for a minute. */
    TILES,
    /** TileJSON or a style. */
    MAP_DESCRIPTION,
    DELIVERY_LIST,
    /** A file is asked for, to be made. */
    DELIVERY_ASK,
    /** One file of records. */
    DELIVERY,
    /** Points of an agreement's own delivery. */
    GEOTAGS,
    /** The poverty level or score of one number or several; which number is never told. */
    LOOKUP,
    SESSION_BEGIN,
    SESSION_END,
    TOKEN_ISSUE,
    TOKEN_REVOKE,
    AGREEMENT_CHANGE,
    /** Anything else behind a token. */
    OTHER,
    /** Requests without a token that holds, added up for a minute. */
    NO_TOKEN,
    /** Events that the log itself could not take: their number is in {@code rows}. */
    LOST;

    /** As it is written, for example {@code session-begin}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
