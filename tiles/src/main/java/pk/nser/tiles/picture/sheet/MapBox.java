package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.Outlines.BorderLine;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Marked;
import pk.nser.tiles.picture.Palettes;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.PictureArea;
import pk.nser.tiles.picture.pen.Line;
import pk.nser.tiles.picture.pen.Pen;

/** Draws the map itself in the order of the atlas: fills, edges, dark edges of what is blank, border lines, the mark, names. */
final class MapBox {
    private static final int SMALL_POINTS = 9;
    private static final double THIN = 0.5;

    private final Pen pen;
    private final Picture picture;
    private final Projection projection;

    MapBox(Pen pen, Picture picture, Projection projection) {
        this.pen = pen;
        this.picture = picture;
        this.projection = projection;
    }

    void draw() {
        List<PictureArea> areas = picture.areas().stream()
                .filter(a -> !projection.misses(a.shape()))
                .toList();
        double thin = areThin(areas) ? THIN : 1;
        pen.part("context", this::context);
        pen.part("areas", () -> fills(areas));
        pen.part("edges", () -> edges(areas, thin));
        pen.part("borders", () -> {
            for (BorderLine border : picture.borders()) {
                if (!projection.misses(border.line())) {
                    pen.stroke(projection.place(border.line()), Skin.border(border.styleClass()));
                }
            }
        });
        mark();
        pen.part("names", () -> new NameLabels(pen, projection, picture.words().language()).write(picture.names()));
    }

    private void context() {
        Path2D outlines = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Geometry outline : picture.context()) {
            if (!projection.misses(outline)) {
                projection.append(outlines, outline);
            }
        }
        pen.stroke(outlines, Skin.FAINT);
    }

    private void fills(List<PictureArea> areas) {
        Map<Blank, Path2D> blanks = new EnumMap<>(Blank.class);
        for (PictureArea area : areas) {
            Blank blank = area.blank();
            if (blank == null) {
                pen.fill(projection.place(area.shape()), colour(area));
            } else {
                projection.append(
                        blanks.computeIfAbsent(blank, b -> new Path2D.Double(Path2D.WIND_EVEN_ODD)), area.shape());
            }
        }
        blanks.forEach((blank, shape) -> Hatch.fill(pen, shape, blank, projection.box()));
    }

    /** All edges of one look in one line: where two areas meet it is drawn once, and not twice as strong. */
    private void edges(List<PictureArea> areas, double thin) {
        Path2D dark = new Path2D.Double();
        Path2D pale = new Path2D.Double();
        Path2D firm = new Path2D.Double();
        for (PictureArea area : areas) {
            boolean onDark = area.blank() == null && Palettes.isDark(colour(area));
            projection.append(onDark ? dark : pale, area.shape());
            if (area.blank() != null) {
                projection.append(firm, area.shape());
            }
        }
        pen.stroke(dark, thinned(Skin.EDGE_LIGHT, thin));
        pen.stroke(pale, thinned(Skin.EDGE, thin));
        pen.stroke(firm, thinned(Skin.FIRM, thin));
    }

    private void mark() {
        Marked marked = picture.marked();
        if (marked != null) {
            Path2D outline = projection.place(marked.shape());
            pen.stroke(outline, Line.of(Skin.HALO, 3.4));
            pen.stroke(outline, Line.of(Skin.SELECTED, 1.7));
        }
    }

    private Color colour(PictureArea area) {
        return picture.legend().colours().get(area.shade());
    }

    /** Areas of a few points would drown in edges of the usual width. */
    private boolean areThin(List<PictureArea> areas) {
        return areas.stream()
                        .map(area -> projection.place(area.shape()).getBounds2D())
                        .mapToDouble(box -> Math.min(box.getWidth(), box.getHeight()))
                        .average()
                        .orElse(SMALL_POINTS)
                < SMALL_POINTS;
    }

    private static Line thinned(Line line, double by) {
        return new Line(line.colour(), line.width() * by, line.dash(), line.round());
    }
}
