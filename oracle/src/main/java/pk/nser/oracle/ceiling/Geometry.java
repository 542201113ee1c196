package pk.nser.oracle.ceiling;

/** How precisely a place may be drawn; each includes those before it. */
public enum Geometry {
    NONE,
    AREA,
    LEAF,
    EXACT
}
