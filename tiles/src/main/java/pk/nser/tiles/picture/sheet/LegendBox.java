package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Legend;
import pk.nser.tiles.picture.Marked;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.Words;
import pk.nser.tiles.picture.lettering.Paragraph;
import pk.nser.tiles.picture.lettering.Style;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/** Draws the legend into a column: what is measured, how the areas are distributed, the classes, what is blank, the mark. */
final class LegendBox {
    private static final double SWATCH_WIDTH = 22;
    private static final double SWATCH_HEIGHT = 13;
    private static final double GAP = 8;

    /** Closer than this, lines would run into each other. */
    private static final double CLOSEST = 0.72;

    private static final Style ROW = Style.plain(9, Skin.INK);
    private static final Style HINT = Style.plain(7.6, Skin.SOFT);

    private final Pen pen;
    private final Picture picture;
    private final Words words;
    private final boolean rightToLeft;
    private final double left;
    private final double width;
    private final double squeeze;
    private double y;

    private LegendBox(Pen pen, Picture picture, double left, double top, double width, double squeeze) {
        this.pen = pen;
        this.picture = picture;
        this.words = picture.words();
        this.rightToLeft = words.language().rightToLeft();
        this.left = left;
        this.width = width;
        this.squeeze = squeeze;
        this.y = top;
    }

    /** Draws the legend; when it is higher than the column, with its lines closer together. */
    static void draw(Pen pen, Picture picture, Rectangle2D column) {
        double usual = new LegendBox(new NoPen(), picture, column.getX(), 0, column.getWidth(), 1).draw();
        double squeeze = Math.max(CLOSEST, Math.min(1, column.getHeight() / usual));
        new LegendBox(pen, picture, column.getX(), column.getY(), column.getWidth(), squeeze).draw();
    }

    /** Draws it. @return where it ends */
    private double draw() {
        Legend legend = picture.legend();
        write(legend.title(), Style.strong(10.5, Skin.INK));
        y += 6;
        if (legend.values().isEmpty()) {
            write(words.say("legend.none"), HINT);
        } else {
            y = new Histogram(pen, legend, left, y, width).draw() + 10;
            far(words.say("picture.areas"), y - 1);
            y += HINT.size() * (rightToLeft ? 1.9 : 1.4);
            for (int i = 0; i < legend.colours().size(); i++) {
                Color colour = legend.colours().get(i);
                row(
                        box -> {
                            pen.fill(box, colour);
                            pen.stroke(box, Skin.EDGE);
                        },
                        legend.texts().get(i),
                        "",
                        words.count(legend.counts().get(i)));
            }
        }
        y += 5;
        for (Blank blank : Blank.values()) {
            Integer count = legend.blanks().get(blank);
            if (count != null) {
                row(
                        box -> {
                            Hatch.fill(pen, box, blank, box);
                            pen.stroke(box, Skin.FIRM);
                        },
                        words.say("legend." + blank.code()),
                        words.say("legend." + blank.code() + "Hint"),
                        words.count(count));
            }
        }
        if (!picture.context().isEmpty()) {
            row(box -> pen.stroke(box, Skin.FAINT), words.say("legend.outside"), words.say("legend.outsideHint"), "");
        }
        y += 4;
        write(legend.method(), HINT);
        mark();
        return y;
    }

    private void mark() {
        Marked marked = picture.marked();
        if (marked == null) {
            return;
        }
        y += 10 * squeeze;
        pen.stroke(new Line2D.Double(left, y, left + width, y), Line.of(Skin.RULE, 0.6));
        y += 8 * squeeze;
        row(box -> pen.stroke(box, Line.of(Skin.SELECTED, 1.7)), marked.name(), "", "");
        write(marked.value(), Style.strong(9.5, Skin.INK));
    }

    private interface Swatch {
        void draw(Rectangle2D box);
    }

    private void row(Swatch swatch, String text, String hint, String count) {
        double textLeft = rightToLeft ? left + 26 : left + SWATCH_WIDTH + GAP;
        double textWidth = width - SWATCH_WIDTH - GAP - 26;
        Paragraph line = Paragraph.of(text, ROW, rightToLeft, textWidth);
        Paragraph below = Paragraph.of(hint, HINT, rightToLeft, textWidth);
        double high = Math.max(SWATCH_HEIGHT + 3.5, line.height() + below.height() * 0.92 + (hint.isEmpty() ? 0 : 3));
        swatch.draw(new Rectangle2D.Double(
                rightToLeft ? left + width - SWATCH_WIDTH : left,
                y + (Math.min(high, SWATCH_HEIGHT + 3.5 + (rightToLeft ? 3 : 0)) - SWATCH_HEIGHT) / 2,
                SWATCH_WIDTH,
                SWATCH_HEIGHT));
        double textTop = y + Math.max(0, (SWATCH_HEIGHT + 3.5 - line.height()) / 2);
        pen.fill(line.shape(textLeft, textTop, textWidth), ROW.colour());
        pen.fill(below.shape(textLeft, textTop + line.height() * 0.95, textWidth), HINT.colour());
        far(count, textTop + (ROW.size() - HINT.size()));
        y += high * squeeze;
    }

    private void far(String text, double top) {
        Paragraph paragraph = Paragraph.line(text, HINT, rightToLeft);
        pen.fill(paragraph.atFarSide(left, top, width), HINT.colour());
    }

    private void write(String text, Style style) {
        Paragraph paragraph = Paragraph.of(text, style, rightToLeft, width);
        pen.fill(paragraph.shape(left, y, width), style.colour());
        y += paragraph.height() * squeeze;
    }
}
