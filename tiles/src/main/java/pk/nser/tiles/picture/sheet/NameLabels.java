package pk.nser.tiles.picture.sheet;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.PlaceName;
import pk.nser.tiles.picture.lettering.Paragraph;
import pk.nser.tiles.picture.lettering.Style;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/**
 * Writes names where they fit into their area and beside each other, as the atlas does ({@code nameLayer.ts}): far away
 * those of provinces, from closer up those of the areas that are drawn.
 */
final class NameLabels {
    /** Below this zoom of the atlas the map names provinces alone. */
    private static final double PROVINCES_BELOW = 6.75;

    private final Pen pen;
    private final Projection projection;
    private final boolean rightToLeft;
    private final List<Rectangle2D> taken = new ArrayList<>();

    NameLabels(Pen pen, Projection projection, Language language) {
        this.pen = pen;
        this.projection = projection;
        this.rightToLeft = language.rightToLeft();
    }

    /** @param names the most important first */
    void write(List<PlaceName> names) {
        boolean far = projection.zoom() < PROVINCES_BELOW && names.stream().anyMatch(PlaceName::major);
        for (PlaceName name : names) {
            Point2D at = projection.place(name.longitude(), name.latitude());
            if (name.major() == far && projection.box().contains(at)) {
                write(name, at);
            }
        }
    }

    private void write(PlaceName name, Point2D at) {
        double size = (name.major() ? 9 : 7.6) + (rightToLeft ? 2 : 0);
        Style style = new Style(size, name.major(), name.major() && !rightToLeft, Skin.INK);
        Paragraph text = Paragraph.line(name.text(), style, rightToLeft);
        double room = projection.place(name.east(), name.latitude()).getX()
                - projection.place(name.west(), name.latitude()).getX();
        double high = text.height();
        Rectangle2D box =
                new Rectangle2D.Double(at.getX() - text.width() / 2 - 3, at.getY() - high / 2, text.width() + 6, high);
        if (text.width() > room * (name.major() ? 1.1 : 0.92) || taken.stream().anyMatch(box::intersects)) {
            return;
        }
        taken.add(box);
        Shape letters = text.centred(at.getX(), at.getY() - high / 2);
        pen.stroke(letters, Line.of(Skin.HALO, 1.9));
        pen.fill(letters, style.colour());
    }
}
