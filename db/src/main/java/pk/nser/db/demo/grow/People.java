package pk.nser.db.demo.grow;

/** How many census persons live in a cell, and whether it is a quarter of a town. */
interface People {
    double persons(int cell);

    boolean urban(int cell);
}
