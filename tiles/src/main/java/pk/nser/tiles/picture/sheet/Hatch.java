package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/**
 * The looks of areas without a colour: withheld hatched, not collected dotted, not mapped with short strokes, not offered
 * plain. Patterns are aligned to the sheet, so that neighbours hatch into each other.
 */
final class Hatch {
    /** How far a pattern repeats, in points: 8 pixels of the atlas. */
    private static final double PERIOD = 6;

    private static final Line SLANTED = Line.of(Skin.HATCH_LINE, 0.8);
    private static final Line DOTS = new Line(Skin.DOT_LINE, 1.35, List.of(0.0, PERIOD), true);
    private static final Line STROKES = new Line(Skin.DOT_LINE, 0.65, List.of(PERIOD / 2, PERIOD / 2), false);

    private Hatch() {}

    /**
     * Fills a shape with the look of a reason.
     *
     * @param seen the part of the sheet that shows it: near by, an area is a thousand sheets wide
     */
    static void fill(Pen pen, Shape shape, Blank blank, Rectangle2D seen) {
        Color ground = switch (blank) {
            case WITHHELD -> Skin.HATCH_GROUND;
            case UNMAPPED, NOT_COLLECTED -> Skin.DOT_GROUND;
            case NOT_OFFERED -> Skin.NEUTRAL;
        };
        pen.fill(shape, ground);
        Rectangle2D box = shape.getBounds2D().createIntersection(grown(seen));
        if (blank == Blank.NOT_OFFERED || box.isEmpty()) {
            return;
        }
        pen.within(shape, () -> {
            switch (blank) {
                case WITHHELD -> pen.stroke(slanted(box), SLANTED);
                case UNMAPPED -> pen.stroke(level(box), STROKES);
                default -> pen.stroke(level(box), DOTS);
            }
        });
    }

    /** A period wider on each side: what is rounded reaches over the rim a little. */
    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - PERIOD, box.getY() - PERIOD, box.getWidth() + 2 * PERIOD, box.getHeight() + 2 * PERIOD);
    }

    private static Shape slanted(Rectangle2D box) {
        Path2D lines = new Path2D.Double();
        double first = Math.floor((box.getMinX() + box.getMinY()) / PERIOD) * PERIOD;
        for (double sum = first; sum <= box.getMaxX() + box.getMaxY() + PERIOD; sum += PERIOD) {
            lines.moveTo(sum - box.getMaxY() - 1, box.getMaxY() + 1);
            lines.lineTo(sum - box.getMinY() + 1, box.getMinY() - 1);
        }
        return lines;
    }

    private static Shape level(Rectangle2D box) {
        Path2D lines = new Path2D.Double();
        double left = Math.floor(box.getMinX() / PERIOD) * PERIOD - PERIOD / 2;
        double first = Math.floor(box.getMinY() / PERIOD) * PERIOD + PERIOD / 2;
        for (double y = first; y <= box.getMaxY() + PERIOD; y += PERIOD) {
            lines.moveTo(left, y);
            lines.lineTo(box.getMaxX() + PERIOD, y);
        }
        return lines;
    }
}
