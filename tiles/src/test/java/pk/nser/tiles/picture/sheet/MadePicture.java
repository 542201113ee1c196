package pk.nser.tiles.picture.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.area.Outlines.BorderLine;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Frame;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.Legend;
import pk.nser.tiles.picture.Marked;
import pk.nser.tiles.picture.Palettes;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.PictureArea;
import pk.nser.tiles.picture.PlaceName;
import pk.nser.tiles.picture.Words;
import pk.nser.tiles.pyramid.WigglyCoverage;

/** A made-up map of 16 wiggly areas in five classes, of which one of each kind is blank; the same each time. */
final class MadePicture {
    private static final int SIDE = 4;
    private static final List<Blank> BLANKS = List.of(Blank.values());
    private static final List<Double> BREAKS = List.of(10.0, 20.0, 40.0, 60.0);

    private MadePicture() {}

    static Picture of(Language language) {
        Words words = Words.of(language);
        List<Outline> outlines = WigglyCoverage.cells(64, 25, 2.4, SIDE, SIDE, 2);
        List<PictureArea> areas = new ArrayList<>();
        Map<Blank, Integer> blanks = new EnumMap<>(Blank.class);
        List<Double> values = new ArrayList<>();
        List<PlaceName> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        for (Outline outline : outlines) {
            int id = outline.areaId();
            double value = id * 37 % 90;
            Blank blank = id % 4 == 1 ? BLANKS.get(id / 4) : null;
            int shade = (int) BREAKS.stream().filter(at -> value >= at).count();
            areas.add(new PictureArea(outline.shape(), shade, blank));
            if (blank == null) {
                values.add(value);
                counts.set(shade, counts.get(shade) + 1);
            } else {
                blanks.merge(blank, 1, Integer::sum);
            }
            Envelope box = outline.shape().getEnvelopeInternal();
            names.add(new PlaceName(
                    language.rightToLeft() ? "ضلع " + id : "District " + id,
                    box.centre().getX(),
                    box.centre().getY(),
                    box.getMinX(),
                    box.getMaxX(),
                    false));
        }
        Outline country = WigglyCoverage.blocks(outlines, SIDE, SIDE).get(0);
        Envelope box = country.shape().getEnvelopeInternal();
        return new Picture(
                words,
                language.rightToLeft() ? "بیت الخلا: گھر میں نہیں" : "Toilet: none in the house",
                words.say("title.share", "units", language.rightToLeft() ? "گھرانے" : "households") + " · "
                        + words.say("title.release", "release", "2026-11"),
                new Legend(
                        words.say("title.share", "units", language.rightToLeft() ? "گھرانے" : "households"),
                        Palettes.ink("ylgnbu", 5),
                        BREAKS,
                        texts(words),
                        counts,
                        blanks,
                        values,
                        new Legend.Ends(words.percent(0), words.percent(89)),
                        words.say("picture.method", "method", words.say("method.fixed"))),
                new Frame(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), true),
                areas,
                List.of(),
                List.of(new BorderLine("international", country.shape().getBoundary())),
                names,
                new Marked(
                        language.rightToLeft() ? "ضلع 8" : "District 8",
                        words.percent(26),
                        outlines.get(7).shape()),
                List.of(words.say("picture.protected"), words.say("app.syntheticHint")),
                words.say("app.synthetic"));
    }

    private static List<String> texts(Words words) {
        return List.of(
                words.say("legend.below", "to", "10%"),
                words.say("legend.between", "from", "10%", "to", "20%"),
                words.say("legend.between", "from", "20%", "to", "40%"),
                words.say("legend.between", "from", "40%", "to", "60%"),
                words.say("legend.from", "from", "60%"));
    }
}
