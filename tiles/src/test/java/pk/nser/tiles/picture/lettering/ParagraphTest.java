package pk.nser.tiles.picture.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pk.nser.db.dimension.Codebook;

class ParagraphTest {
    private static final Style STYLE = Style.plain(10, Color.BLACK);

    @Test
    void breaksLinesAtTheWidth() {
        Paragraph narrow = Paragraph.of("one two three four five six seven", STYLE, false, 60);
        assertThat(narrow.width()).isLessThanOrEqualTo(60);
        assertThat(narrow.height()).isGreaterThan(3 * STYLE.size());
    }

    @Test
    void urduBeginsAtTheRight() {
        Rectangle2D urdu =
                Paragraph.of("بلوچستان", STYLE, true, 200).shape(0, 0, 200).getBounds2D();
        Rectangle2D english =
                Paragraph.of("Balochistan", STYLE, false, 200).shape(0, 0, 200).getBounds2D();
        assertThat(urdu.getMaxX()).isBetween(190.0, 202.0);
        assertThat(english.getMinX()).isBetween(-1.0, 5.0);
    }

    /** Letters that are joined take less room than the same letters one by one. */
    @Test
    void nastaliqIsJoined() {
        double joined = Paragraph.line("پاکستان", STYLE, true).width();
        double apart = Paragraph.line("پ ا ک س ت ا ن", STYLE, true).width();
        assertThat(joined).isLessThan(0.75 * apart);
    }

    @Test
    void theMarksOfIsolationTakeNoRoom() {
        double plain = Paragraph.line("2026-11", STYLE, true).width();
        assertThat(Paragraph.line("\u20682026-11\u2069", STYLE, true).width()).isEqualTo(plain);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Paragraph.line(" ", STYLE, false)
                        .shape(0, 0, 10)
                        .getBounds2D()
                        .isEmpty())
                .isTrue();
    }

    /** No letter of what pictures say is a box. */
    @Test
    void bothFontsTogetherHaveAllLettersOfWordsAndCodebook() throws IOException {
        for (String file : new String[] {"en.json", "ur.json"}) {
            allShown(resource("/pk/nser/tiles/picture/" + file));
        }
        Codebook.standard().dimensions().forEach(dimension -> {
            allShown(dimension.label().en() + dimension.label().ur());
            dimension
                    .categories()
                    .forEach(category ->
                            allShown(category.label().en() + category.label().ur()));
        });
    }

    private static void allShown(String text) {
        text.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> assertThat(Letters.REGULAR.latin().canDisplay(letter)
                                || Letters.REGULAR.nastaliq().canDisplay(letter))
                        .as("U+%04X of %s", letter, text.substring(0, Math.min(60, text.length())))
                        .isTrue());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ParagraphTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
