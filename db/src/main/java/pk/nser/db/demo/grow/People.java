package pk.nser.db.demo.grow;

/** How many census persons live in a cell, and whether it is a quarter of a town. */
public interface People {
    /** Census persons of the cell; 0 for an empty place. */
    double persons(int cell);

    /** True for a quarter of a town. */
    boolean urban(int cell);
}
