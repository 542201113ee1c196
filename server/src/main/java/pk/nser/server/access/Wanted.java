package pk.nser.server.access;

import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * What a route is asked for, before it is known whether there is such a thing.
 *
 * @param dimensions codes of all dimensions that one number is about
 */
public record Wanted(AreaLevel level, Set<String> dimensions, Form form) {
    /** In what form. */
    public enum Form {
        /** Names and shapes of areas, without figures. */
        OUTLINES,
        /** Figures for a page, which may draw them. */
        PAGE,
        /** Figures as a table to keep. */
        TABLE,
        /** Figures with the shapes of their areas as a file to keep. */
        SHAPES,
        /** Figures drawn into shapes. */
        MAP,
        /** Figures drawn into shapes, to be printed. */
        PICTURE
    }

    public Wanted {
        dimensions = Set.copyOf(dimensions);
    }

    /** Names and shapes of the areas of a level. */
    public static Wanted outlines(AreaLevel level) {
        return new Wanted(level, Set.of(), Form.OUTLINES);
    }

    /** The list of what there is: needs nothing but a scope that holds. */
    public static Wanted catalogue() {
        return outlines(AreaLevel.COUNTRY);
    }
}
