package pk.nser.server.search;

/** The fields of an area in the index. */
final class AreaField {
    /** Its code, and those of the small areas it stands for, in lower case. */
    static final String CODE = "code";

    /** A name's words run together, and each word. */
    static final String NAME = "name";

    static final String WORD = "word";

    /** The same by their sounds. */
    static final String NAME_SOUND = "name-sound";

    static final String WORD_SOUND = "word-sound";

    /** A long name as it is shortened, and the first letters of its words. */
    static final String SHORT = "short";

    static final String INITIALS = "initials";

    /** A name's sound without its vowels. */
    static final String CONSONANTS = "consonants";

    /** Runs of three letters of a name's sound. */
    static final String GRAM = "gram";

    /** Where it stands in the list of areas. */
    static final String PLACE = "place";

    private AreaField() {}
}
