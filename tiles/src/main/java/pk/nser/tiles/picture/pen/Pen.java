package pk.nser.tiles.picture.pen;

import java.awt.Color;
import java.awt.Shape;

/**
 * Draws onto one sheet, the later over the earlier. Points of the layout ({@link Paper}), from the upper left corner,
 * downward. A shape is filled by its own winding rule. Not thread-safe.
 */
public interface Pen {
    /** Fills a shape; a colour may be translucent. */
    void fill(Shape shape, Color colour);

    /** Draws along a shape. */
    void stroke(Shape shape, Line line);

    /** Draws only what lies within a shape. */
    void within(Shape clip, Runnable drawing);

    /** What is drawn next has a name of its own (a group in SVG). */
    default void part(String id, Runnable drawing) {
        drawing.run();
    }

    /** The finished file; nothing can be drawn afterwards. */
    byte[] finish();
}
