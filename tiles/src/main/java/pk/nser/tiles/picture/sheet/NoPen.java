package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.awt.Shape;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/** Draws nothing: for measuring. */
final class NoPen implements Pen {
    @Override
    public void fill(Shape shape, Color colour) {}

    @Override
    public void stroke(Shape shape, Line line) {}

    @Override
    public void within(Shape clip, Runnable drawing) {}

    @Override
    public byte[] finish() {
        return new byte[0];
    }
}
