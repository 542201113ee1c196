package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import pk.nser.tiles.picture.Legend;
import pk.nser.tiles.picture.lettering.Paragraph;
import pk.nser.tiles.picture.lettering.Style;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/** Draws how many areas have which value, in the colours of the map; from left to right in both languages, as in the atlas. */
final class Histogram {
    private static final int BARS = 32;
    private static final double HEIGHT = 38;
    private static final double STRIP = 6;
    private static final Style END = Style.plain(7.2, Skin.SOFT);

    private final Pen pen;
    private final Legend legend;
    private final double left;
    private final double top;
    private final double width;
    private final double from;
    private final double step;

    Histogram(Pen pen, Legend legend, double left, double top, double width) {
        this.pen = pen;
        this.legend = legend;
        this.left = left;
        this.top = top;
        this.width = width;
        this.from = Math.min(0, legend.values().stream().mapToDouble(v -> v).min().orElse(0));
        double most = legend.values().stream().mapToDouble(v -> v).max().orElse(1);
        this.step = (most > from ? most - from : 1) / BARS;
    }

    /** Draws it. @return where it ends */
    double draw() {
        int[] counts = new int[BARS];
        int most = 1;
        for (double value : legend.values()) {
            int bar = Math.min(BARS - 1, (int) ((value - from) / step));
            most = Math.max(most, ++counts[bar]);
        }
        for (int bar = 0; bar < BARS; bar++) {
            double high = counts[bar] == 0 ? 0 : Math.max(1.2, HEIGHT * counts[bar] / most);
            Color colour = legend.colours().get(legend.shade(from + (bar + 0.5) * step));
            Rectangle2D box = new Rectangle2D.Double(
                    left + bar * width / BARS + 0.4, top + HEIGHT - high, width / BARS - 0.8, high);
            if (high > 0) {
                pen.fill(box, colour);
                pen.stroke(box, Skin.EDGE);
            }
        }
        strip();
        double end = top + HEIGHT + STRIP + 3;
        pen.fill(Paragraph.line(legend.ends().low(), END, false).shape(left, end, width), END.colour());
        pen.fill(Paragraph.line(legend.ends().high(), END, false).atFarSide(left, end, width), END.colour());
        return end + END.size() * 1.3;
    }

    private void strip() {
        double y = top + HEIGHT + 1.5;
        pen.stroke(new Line2D.Double(left, y - 0.8, left + width, y - 0.8), Line.of(Skin.RULE, 0.5));
        for (int i = 0; i < legend.colours().size(); i++) {
            double begin = i == 0 ? left : at(legend.breaks().get(i - 1));
            double end = i == legend.colours().size() - 1 ? left + width : at(legend.breaks().get(i));
            if (end > begin) {
                pen.fill(new Rectangle2D.Double(begin, y, end - begin, STRIP), legend.colours().get(i));
            }
        }
    }

    private double at(double value) {
        return left + Math.min(1, Math.max(0, (value - from) / (step * BARS))) * width;
    }
}
