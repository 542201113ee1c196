package pk.nser.oracle.dimension;

/** A dimension chooses whom an answer is about, or is itself part of the answer (R15, A11). */
public enum DimensionUse {
    FILTER,
    OUTPUT
}
