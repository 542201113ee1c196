package pk.nser.tiles.picture.lettering;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines of a width, each put in order by the bidirectional algorithm (UAX 9) within a paragraph of one
 * direction. Lines of Urdu stand twice as far apart as those of English: Nastaliq falls steeply. Immutable.
 */
public final class Paragraph {
    private static final double LATIN_LEADING = 1.36;
    private static final double URDU_LEADING = 2.0;
    private static final double LATIN_BASELINE = 1.02;
    private static final double URDU_BASELINE = 1.28;
    private static final float WIDE = 0.08f;

    /** Without hints and with fractions: the same letters at every size of paper. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Style style;
    private final boolean rightToLeft;
    private final List<TextLayout> lines;

    private Paragraph(Style style, boolean rightToLeft, List<TextLayout> lines) {
        this.style = style;
        this.rightToLeft = rightToLeft;
        this.lines = lines;
    }

    /** Text in lines of at most {@code width} points; a word that is longer is broken. */
    public static Paragraph of(String text, Style style, boolean rightToLeft, double width) {
        List<TextLayout> lines = new ArrayList<>();
        if (!text.isBlank()) {
            AttributedString letters = lettered(text, style, rightToLeft);
            LineBreakMeasurer measurer = new LineBreakMeasurer(letters.getIterator(), EXACT);
            while (measurer.getPosition() < text.length()) {
                lines.add(measurer.nextLayout((float) Math.max(width, style.size())));
            }
        }
        return new Paragraph(style, rightToLeft, lines);
    }

    /** Text in one line. */
    public static Paragraph line(String text, Style style, boolean rightToLeft) {
        return of(text, style, rightToLeft, Double.MAX_VALUE);
    }

    /** The longest line in points. */
    public double width() {
        return lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
    }

    /** All lines in points. */
    public double height() {
        return lines.size() * leading();
    }

    public Style style() {
        return style;
    }

    /**
     * The letters as one shape: lines begin at {@code left}, or end at {@code left + width} when the text runs from right
     * to left.
     *
     * @param top of the first line
     */
    public Shape shape(double left, double top, double width) {
        return placed(top, line -> rightToLeft ? left + width - line.getVisibleAdvance() : left);
    }

    /** The same with each line ending where those of {@link #shape} begin, and the other way round. */
    public Shape atFarSide(double left, double top, double width) {
        return placed(top, line -> rightToLeft ? left : left + width - line.getVisibleAdvance());
    }

    /** The same with each line in the middle. */
    public Shape centred(double middle, double top) {
        return placed(top, line -> middle - line.getVisibleAdvance() / 2);
    }

    private interface Begin {
        double of(TextLayout line);
    }

    private Shape placed(double top, Begin begin) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double baseline = top + style.size() * (rightToLeft ? URDU_BASELINE : LATIN_BASELINE);
        for (TextLayout line : lines) {
            all.append(line.getOutline(AffineTransform.getTranslateInstance(begin.of(line), baseline)), false);
            baseline += leading();
        }
        return all;
    }

    private double leading() {
        return style.size() * (rightToLeft ? URDU_LEADING : LATIN_LEADING);
    }

    private static AttributedString lettered(String text, Style style, boolean rightToLeft) {
        AttributedString letters = new AttributedString(text);
        letters.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        Font latin = style.letters().latin().deriveFont((float) style.size());
        Font nastaliq = style.letters().nastaliq().deriveFont((float) style.size());
        if (style.wide()) {
            latin = latin.deriveFont(java.util.Map.of(TextAttribute.TRACKING, WIDE));
        }
        int begin = 0;
        boolean isNastaliq = rightToLeft;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean next = wantsNastaliq(text.codePointAt(i), isNastaliq, latin, nastaliq);
            if (next != isNastaliq) {
                mark(letters, isNastaliq ? nastaliq : latin, begin, i);
                begin = i;
                isNastaliq = next;
            }
        }
        mark(letters, isNastaliq ? nastaliq : latin, begin, text.length());
        return letters;
    }

    /** What belongs to no script, such as a space, goes with what stands before it where that font has it. */
    private static boolean wantsNastaliq(int letter, boolean before, Font latin, Font nastaliq) {
        if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC) {
            return true;
        }
        boolean inNastaliq = nastaliq.canDisplay(letter);
        boolean inLatin = latin.canDisplay(letter);
        return before ? inNastaliq || !inLatin : !inLatin && inNastaliq;
    }

    private static void mark(AttributedString letters, Font font, int begin, int end) {
        if (begin < end) {
            letters.addAttribute(TextAttribute.FONT, font, begin, end);
        }
    }
}
