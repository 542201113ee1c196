package pk.nser.tiles.layer;

/** The names of a feature's attributes: what {@code TileJSON} lists and styles filter on. Written here only. */
public final class Attribute {
    /** The area's code. */
    public static final String CODE = "code";

    /** The area's name in English. */
    public static final String NAME = "name";

    /** The area's name in Urdu; in geometry tiles alone. */
    public static final String NAME_UR = "name_ur";

    /** {@code not-collected} where no geotag was collected, so that drawing says so (R43); in figure tiles alone. */
    public static final String MAP = "map";

    /** The class of a border line, for example {@code international}. */
    public static final String STYLE_CLASS = "class";

    /** The layer of border lines in geometry tiles. */
    public static final String BORDER_LINE_LAYER = "border_line";

    private Attribute() {}

    /** The published count of a category. */
    public static String count(String dimension, String category) {
        return dimension + "." + category;
    }

    /** Its share in percent. */
    public static String share(String dimension, String category) {
        return count(dimension, category) + ".pct";
    }

    /** Why there is no count: a code of {@code Absence}. */
    public static String status(String dimension, String category) {
        return count(dimension, category) + ".status";
    }
}
