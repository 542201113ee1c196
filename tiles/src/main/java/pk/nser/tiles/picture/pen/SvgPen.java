package pk.nser.tiles.picture.pen;

import java.awt.Color;
import java.awt.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SVG 1.1 without script, style sheet, font or anything fetched: letters are shapes, so it looks the same everywhere;
 * what it says stands in title and desc. Path steps are relative, in hundredths of a point.
 */
public final class SvgPen implements Pen {
    private static final double PER_POINT = 100;

    private final StringBuilder svg = new StringBuilder(1 << 16);
    private int clips;

    /**
     * @param language as in BCP 47
     * @param description what the picture says, for those who cannot see it
     */
    public SvgPen(Paper paper, String language, String title, String description) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" height=\"%dmm\" viewBox=\"0 0 %s %s\""
                        + " xml:lang=\"%s\" role=\"img\" aria-labelledby=\"title desc\">%n",
                paper.widthMillimetres(),
                paper.heightMillimetres(),
                plain(Paper.WIDTH * PER_POINT),
                plain(Paper.HEIGHT * PER_POINT),
                language));
        svg.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
        svg.append("<desc id=\"desc\">").append(escaped(description)).append("</desc>\n");
        svg.append("<path fill=\"#fff\" d=\"M0 0h84189v59528H0z\"/>\n");
    }

    @Override
    public void fill(Shape shape, Color colour) {
        String steps = steps(shape);
        if (steps.isEmpty()) {
            return;
        }
        svg.append("<path fill=\"").append(hex(colour)).append('"');
        opacity("fill-opacity", colour);
        if (PathSteps.isEvenOdd(shape)) {
            svg.append(" fill-rule=\"evenodd\"");
        }
        svg.append(" d=\"").append(steps).append("\"/>\n");
    }

    @Override
    public void stroke(Shape shape, Line line) {
        String steps = steps(shape);
        if (steps.isEmpty()) {
            return;
        }
        svg.append("<path fill=\"none\" stroke=\"").append(hex(line.colour())).append('"');
        opacity("stroke-opacity", line.colour());
        svg.append(" stroke-width=\"").append(plain(line.width() * PER_POINT)).append("\" stroke-linejoin=\"round\"");
        if (line.round()) {
            svg.append(" stroke-linecap=\"round\"");
        }
        if (!line.dash().isEmpty()) {
            svg.append(" stroke-dasharray=\"")
                    .append(line.dash().stream()
                            .map(length -> plain(length * PER_POINT))
                            .collect(Collectors.joining(" ")))
                    .append('"');
        }
        svg.append(" d=\"").append(steps).append("\"/>\n");
    }

    @Override
    public void within(Shape clip, Runnable drawing) {
        String id = "clip" + ++clips;
        svg.append("<clipPath id=\"").append(id).append("\"><path");
        if (PathSteps.isEvenOdd(clip)) {
            svg.append(" clip-rule=\"evenodd\"");
        }
        svg.append(" d=\"").append(steps(clip)).append("\"/></clipPath>\n<g clip-path=\"url(#");
        svg.append(id).append(")\">\n");
        drawing.run();
        svg.append("</g>\n");
    }

    @Override
    public void part(String id, Runnable drawing) {
        svg.append("<g id=\"").append(id).append("\">\n");
        drawing.run();
        svg.append("</g>\n");
    }

    @Override
    public byte[] finish() {
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void opacity(String attribute, Color colour) {
        if (colour.getAlpha() < 255) {
            svg.append(' ').append(attribute).append("=\"");
            svg.append(String.format(Locale.ROOT, "%.2f", colour.getAlpha() / 255.0)).append('"');
        }
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private static String plain(double number) {
        return Long.toString(Math.round(number));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String steps(Shape shape) {
        Steps steps = new Steps();
        steps.tell(shape);
        return steps.text.toString();
    }

    /** Relative steps in whole hundredths: what was rounded once is not rounded again on the way. */
    private static final class Steps extends PathSteps {
        final StringBuilder text = new StringBuilder();
        private long x;
        private long y;
        private long startX;
        private long startY;

        @Override
        void move(double toX, double toY) {
            to('m', toX, toY);
            startX = x;
            startY = y;
        }

        @Override
        void line(double toX, double toY) {
            to('l', toX, toY);
        }

        @Override
        void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            text.append('c');
            pair(Math.round(x1 * PER_POINT) - x, Math.round(y1 * PER_POINT) - y);
            text.append(' ');
            pair(Math.round(x2 * PER_POINT) - x, Math.round(y2 * PER_POINT) - y);
            text.append(' ');
            step(toX, toY);
        }

        @Override
        void close() {
            text.append('z');
            x = startX;
            y = startY;
        }

        private void to(char command, double toX, double toY) {
            text.append(command);
            step(toX, toY);
        }

        private void step(double toX, double toY) {
            long nextX = Math.round(toX * PER_POINT);
            long nextY = Math.round(toY * PER_POINT);
            pair(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
        }

        private void pair(long across, long down) {
            text.append(across);
            if (down >= 0) {
                text.append(' ');
            }
            text.append(down);
        }
    }
}
