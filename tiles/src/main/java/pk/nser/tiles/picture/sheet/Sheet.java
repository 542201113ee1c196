package pk.nser.tiles.picture.sheet;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Legend;
import pk.nser.tiles.picture.Marked;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.Words;
import pk.nser.tiles.picture.lettering.Paragraph;
import pk.nser.tiles.picture.lettering.Style;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Paper;
import pk.nser.tiles.picture.pen.Pen;

/** One sheet with a map: title and publisher above, map and legend, notes below. Urdu has all of it the other way round. */
public final class Sheet {
    private static final double MARGIN = 30;
    private static final double LEGEND_WIDTH = 190;
    private static final double BRAND_WIDTH = 170;
    private static final double GAP = 20;
    private static final double INNER = Paper.WIDTH - 2 * MARGIN;
    private static final Style TITLE = Style.strong(19, Skin.INK);
    private static final Style SUBTITLE = Style.plain(11, Skin.SOFT);
    private static final Style NOTE = Style.plain(7.2, Skin.SOFT);

    private final Pen pen;
    private final Picture picture;
    private final Words words;
    private final boolean rightToLeft;

    private Sheet(Pen pen, Picture picture) {
        this.pen = pen;
        this.picture = picture;
        this.words = picture.words();
        this.rightToLeft = words.language().rightToLeft();
    }

    /** Draws a picture; the same picture gives the same bytes. */
    public static byte[] draw(Picture picture, PictureFormat format, Paper paper) {
        Pen pen = format.pen(picture, paper);
        new Sheet(pen, picture).draw();
        return pen.finish();
    }

    /** What a picture says, for those who cannot see it. */
    static String description(Picture picture) {
        List<String> sentences =
                new ArrayList<>(List.of(picture.subtitle(), picture.legend().method()));
        sentences.addAll(classes(picture.legend(), picture.words()));
        for (Blank blank : Blank.values()) {
            Integer count = picture.legend().blanks().get(blank);
            if (count != null) {
                sentences.add(picture.words().say("legend." + blank.code()) + ": "
                        + picture.words().count(count));
            }
        }
        Marked marked = picture.marked();
        if (marked != null) {
            sentences.add(marked.name() + ": " + marked.value());
        }
        sentences.addAll(picture.notes());
        return String.join(" · ", sentences);
    }

    /** Where nothing has a number there are no classes: a class of nothing would tell of zero. */
    private static List<String> classes(Legend legend, Words words) {
        if (legend.values().isEmpty()) {
            return List.of(words.say("legend.none"));
        }
        return IntStream.range(0, legend.texts().size())
                .mapToObj(i -> legend.texts().get(i) + ": "
                        + words.count(legend.counts().get(i)))
                .toList();
    }

    private void draw() {
        double top = head();
        double bottom = foot();
        double legendLeft = mirrored(MARGIN + INNER - LEGEND_WIDTH, LEGEND_WIDTH);
        Rectangle2D column = new Rectangle2D.Double(legendLeft, top + 6, LEGEND_WIDTH, bottom - top - 6);
        pen.part("legend", () -> LegendBox.draw(pen, picture, column));
        double mapWidth = INNER - LEGEND_WIDTH - GAP;
        Rectangle2D box = new Rectangle2D.Double(mirrored(MARGIN, mapWidth), top, mapWidth, bottom - top);
        MapBox map = new MapBox(pen, picture, new Projection(picture.frame(), box));
        if (picture.frame().whole()) {
            map.draw();
        } else {
            pen.within(box, map::draw);
            pen.stroke(box, Line.of(Skin.RULE, 0.8));
        }
    }

    /** Draws title and publisher. @return where the map begins */
    private double head() {
        double left = mirrored(MARGIN, INNER - BRAND_WIDTH - GAP);
        double y = write(picture.title(), TITLE, left, MARGIN - 6, INNER - BRAND_WIDTH - GAP);
        y = write(picture.subtitle(), SUBTITLE, left, y, INNER - BRAND_WIDTH - GAP);
        double brandLeft = mirrored(MARGIN + INNER - BRAND_WIDTH, BRAND_WIDTH);
        double brand = far(words.say("app.name"), Style.strong(11, Skin.ACCENT), brandLeft, MARGIN - 3);
        brand = far(words.say("app.long"), Style.plain(8, Skin.SOFT), brandLeft, brand);
        return Math.max(y, badge(brandLeft, brand)) + 8;
    }

    /** Says in a badge that nothing here is real. @return where it ends */
    private double badge(double left, double top) {
        String synthetic = picture.synthetic();
        if (synthetic == null) {
            return top;
        }
        Paragraph text = Paragraph.line(synthetic, Style.strong(7.6, Skin.WARN), rightToLeft);
        double high = text.height() + 3;
        double wide = text.width() + 14;
        double begin = rightToLeft ? left : left + BRAND_WIDTH - wide;
        RoundRectangle2D pill = new RoundRectangle2D.Double(begin, top + 3, wide, high, 8, 8);
        pen.fill(pill, Skin.WARN_GROUND);
        pen.stroke(pill, Line.of(Skin.WARN, 0.6));
        pen.fill(text.centred(begin + wide / 2, top + 4), Skin.WARN);
        return top + 3 + high;
    }

    /** Draws the notes from the bottom up. @return where the map ends */
    private double foot() {
        List<Paragraph> notes = picture.notes().stream()
                .map(note -> Paragraph.of(note, NOTE, rightToLeft, INNER))
                .toList();
        double high = notes.stream().mapToDouble(Paragraph::height).sum();
        double top = Paper.HEIGHT - MARGIN + 8 - high;
        pen.stroke(new Line2D.Double(MARGIN, top - 5, MARGIN + INNER, top - 5), Line.of(Skin.RULE, 0.7));
        double y = top;
        for (Paragraph note : notes) {
            pen.fill(note.shape(MARGIN, y, INNER), NOTE.colour());
            y += note.height();
        }
        return top - 13;
    }

    private double write(String text, Style style, double left, double top, double width) {
        Paragraph paragraph = Paragraph.of(text, style, rightToLeft, width);
        pen.fill(paragraph.shape(left, top, width), style.colour());
        return top + paragraph.height();
    }

    private double far(String text, Style style, double left, double top) {
        Paragraph paragraph = Paragraph.of(text, style, rightToLeft, BRAND_WIDTH);
        pen.fill(paragraph.atFarSide(left, top, BRAND_WIDTH), style.colour());
        return top + paragraph.height();
    }

    private double mirrored(double left, double width) {
        return rightToLeft ? Paper.WIDTH - left - width : left;
    }
}
