package pk.nser.tiles.picture.lettering;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size in points of the layout
 * @param wide whether Latin letters are set apart
 */
public record Style(double size, boolean strong, boolean wide, Color colour) {
    /** Of usual weight. */
    public static Style plain(double size, Color colour) {
        return new Style(size, false, false, colour);
    }

    /** Semi-bold. */
    public static Style strong(double size, Color colour) {
        return new Style(size, true, false, colour);
    }

    Letters letters() {
        return strong ? Letters.STRONG : Letters.REGULAR;
    }
}
