package pk.nser.attack;

import java.util.List;

/**
 * How thorough the suite is.
 *
 * @param households of the made-up registry
 * @param zooms zooms of tiles that A5 compares
 * @param blocks area blocks that the linear programs take
 * @param places places of every area level for which A0 asks tiles at all zooms
 * @param steps numbers of newcomers after which a village may not have changed
 * @param grants grants of one union council whose points are averaged
 */
record Form(int households, int zooms, int blocks, int places, List<Integer> steps, int grants) {
    /** For {@code ./nser attack}. */
    static final Form FULL = new Form(20_000, 3, 120, 3, List.of(1, 5, 9), 64);

    /** For {@code ./nser test}. */
    static final Form SHORT = new Form(6_000, 1, 12, 1, List.of(9), 16);
}
