package pk.nser.server.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Tree;
import pk.nser.server.access.Visible;
import pk.nser.server.http.Problem;
import pk.nser.server.released.Products;
import pk.nser.tiles.classify.CellBreaks;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Frame;
import pk.nser.tiles.picture.Legend;
import pk.nser.tiles.picture.Marked;
import pk.nser.tiles.picture.Palettes;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.PictureArea;
import pk.nser.tiles.picture.Words;

/**
 * Puts a picture together from released figures, of the areas alone that the asker may see: classes, words and looks are
 * those of the figures answer and of the atlas. Thread-safe.
 */
final class PictureMaker {
    private final Tree tree;
    private final Products products;
    private final Codebook codebook;
    private final Land land;

    PictureMaker(Tree tree, Products products, Codebook codebook, Land land) {
        this.tree = tree;
        this.products = products;
        this.codebook = codebook;
        this.land = land;
    }

    /** The map that was asked for. */
    Picture make(PublishedRelease release, AreaLevel level, Choice choice, Asked asked, Visible visible) {
        String version = release.areasVersion();
        land.require(version, level);
        BoundarySetLabel set =
                products.boundarySet(version).orElseThrow(() -> Problem.notFound("There is no such areas version."));
        List<ShownArea> seen = products.areas(version, level).stream()
                .filter(area -> visible.sees(level, area.id()))
                .toList();
        FigureTable figures = products.figures(release.id(), choice.table(), level);
        Readings readings = new Readings(figures, choice, asked.share());
        Words words = Words.of(asked.language());
        PictureText text = new PictureText(words, codebook, choice, asked.share());
        FigureTable country =
                products.wholeCountry(release.id(), choice.table(), id -> visible.sees(AreaLevel.COUNTRY, id));
        Choice.Classes classes = choice.classes(
                CellBreaks.of(figures, id -> visible.sees(level, id), country, choice.band(), choice.category()),
                asked);
        Legend legend = legend(seen, readings, classes, text, asked);
        Frame frame = asked.view() == null
                ? land.around(version, seen, tree == Tree.PUBLIC)
                : asked.view().frame();
        return new Picture(
                words,
                text.title(),
                text.subtitle(level, release),
                legend,
                frame,
                areas(version, level, seen, readings, legend, frame),
                tree == Tree.PUBLIC ? List.of() : land.districts(version, frame),
                land.borders(version),
                land.names(version, level, seen, words),
                marked(version, seen, readings, words, asked),
                text.notes(release, set, tree == Tree.PRIVATE),
                set.synthetic() ? words.say("app.synthetic") : null);
    }

    private static Legend legend(
            List<ShownArea> seen, Readings readings, Choice.Classes classes, PictureText text, Asked asked) {
        List<Color> colours = classes.aroundTheMiddle()
                ? Palettes.divergingInk(classes.breaks().size() + 1)
                : Palettes.ink(asked.palette(), classes.breaks().size() + 1);
        Map<Blank, Integer> blanks = new EnumMap<>(Blank.class);
        List<Double> values = new ArrayList<>();
        int[] counts = new int[colours.size()];
        for (ShownArea area : seen) {
            Blank blank = readings.blank(area);
            if (blank == null) {
                double value = readings.value(area);
                values.add(value);
                counts[Legend.shade(classes.breaks(), value)]++;
            } else {
                blanks.merge(blank, 1, Integer::sum);
            }
        }
        double low = Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
        String highest = values.stream()
                .max(Comparator.naturalOrder())
                .map(high -> text.number(high, readings.coded(seen, high)))
                .orElse("");
        return new Legend(
                text.measure(),
                colours,
                classes.breaks(),
                text.classes(classes.breaks(), highest),
                Arrays.stream(counts).boxed().toList(),
                blanks,
                values,
                new Legend.Ends(text.number(low, 0), highest),
                text.method(classes.method()));
    }

    private List<PictureArea> areas(
            String version, AreaLevel level, List<ShownArea> seen, Readings readings, Legend legend, Frame frame) {
        Map<Integer, Geometry> shapes = land.shapes(version, level, seen, frame);
        List<PictureArea> areas = new ArrayList<>();
        for (ShownArea area : seen) {
            Geometry shape = shapes.get(area.id());
            if (shape != null) {
                Blank blank = readings.blank(area);
                int shade = blank == null ? legend.shade(readings.value(area)) : 0;
                areas.add(new PictureArea(shape, shade, blank));
            }
        }
        return areas;
    }

    /** An unknown area is 400; in the private tree it looks like one outside of the scope. */
    private @Nullable Marked marked(String version, List<ShownArea> seen, Readings readings, Words words, Asked asked) {
        String code = asked.area();
        if (code == null) {
            return null;
        }
        ShownArea area = seen.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> tree == Tree.PUBLIC
                        ? Asked.bad("a", "the code of an area of this level")
                        : Problem.outsideScope(
                                "a", "No such area, or one outside of the agreement behind this token."));
        Geometry shape = land.shape(version, area);
        String name = words.language().rightToLeft() ? area.nameUr() : area.nameEn();
        return shape == null ? null : new Marked(name, readings.text(area, words), shape);
    }
}
