package pk.nser.oracle.ceiling;

/** The kinds of receivers that section 3 of the requirements names; whoever is none of them is anyone. */
public enum Receiver {
    ANYONE,
    BISP,
    GOVERNMENT,
    NGO,
    RESEARCHER,
    OTHER_PROGRAMME
}
