package pk.nser.tiles.picture.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Frame;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.PictureArea;
import pk.nser.tiles.picture.pen.Paper;

class HatchTest {
    private static final int MIB = 1 << 20;

    /** Half the height of a view at zoom 18, in degrees. */
    private static final double NEAR = 0.001;

    /** The one path in a clipped group; and a step of it, relative to where the last one ended, in hundredths of a point. */
    private static final Pattern LINES = Pattern.compile("<g clip-path=[^>]*>\n<path[^>]* d=\"([^\"]*)\"");

    private static final Pattern STEP = Pattern.compile("([ml])(-?[0-9]+)[ ]?(-?[0-9]+)");

    /** A blank area of degrees is a hundred thousand lines wide there. */
    @ParameterizedTest
    @EnumSource(value = Blank.class, names = "NOT_OFFERED", mode = EnumSource.Mode.EXCLUDE)
    void whatLiesOutsideOfTheSheetIsNotHatched(Blank blank) {
        String svg = svg(near(blank, NEAR));
        assertThat(svg.length()).isLessThan(MIB / 2);
        assertThat(svg).as("the sheet is").contains("<clipPath");
    }

    /** Whatever is seen of it, the lines lie where they would lie on the sheet: x + y is a whole number of periods. */
    @ParameterizedTest
    @ValueSource(doubles = {NEAR, 0.0137, 0.31})
    void linesAreAlignedToTheSheet(double degrees) {
        String svg = svg(near(Blank.WITHHELD, degrees));
        Matcher lines = LINES.matcher(svg.substring(svg.indexOf("id=\"areas\""), svg.indexOf("id=\"edges\"")));
        assertThat(lines.find()).isTrue();
        Matcher step = STEP.matcher(lines.group(1));
        int sum = 0;
        int steps = 0;
        while (step.find()) {
            sum += Integer.parseInt(step.group(2)) + Integer.parseInt(step.group(3));
            assertThat(Math.abs(sum - 600 * Math.round(sum / 600.0))).isLessThan(2);
            steps++;
        }
        assertThat(steps).isGreaterThan(100);
    }

    private static String svg(Picture picture) {
        return new String(Sheet.draw(picture, PictureFormat.SVG, Paper.A4), StandardCharsets.UTF_8);
    }

    /** The made-up map seen from near, in the middle of an area that is blank. */
    private static Picture near(Blank blank, double degrees) {
        Picture far = MadePicture.of(Language.EN);
        Point middle = far.areas().stream()
                .filter(area -> area.blank() == blank)
                .map(PictureArea::shape)
                .findFirst()
                .orElseThrow()
                .getInteriorPoint();
        return new Picture(
                far.words(),
                far.title(),
                far.subtitle(),
                far.legend(),
                new Frame(
                        middle.getX() - degrees,
                        middle.getY() - degrees,
                        middle.getX() + degrees,
                        middle.getY() + degrees,
                        false),
                far.areas(),
                far.context(),
                far.borders(),
                far.names(),
                null,
                far.notes(),
                far.synthetic());
    }
}
