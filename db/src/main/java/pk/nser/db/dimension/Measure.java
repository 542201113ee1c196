package pk.nser.db.dimension;

/** What the cells of a table hold besides their totals, which are always counts. */
public enum Measure {
    /** Units. */
    COUNT,
    /** A sum over the units, for example heads of livestock (disclosure.md 2.7). */
    SUM
}
