package pk.nser.tiles.point;

/** At which zooms there are points and squares. */
public final class GeoTagZooms {
    /** The finest zoom with squares. */
    public static final int MAX_BINS = 11;

    /** The coarsest zoom with points. */
    public static final int MIN_POINTS = 12;

    /** The finest zoom with tiles: a finer one would tell nothing more (disclosure.md 2.11). */
    public static final int MAX = 14;

    private GeoTagZooms() {}
}
