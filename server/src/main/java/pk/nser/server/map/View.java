package pk.nser.server.map;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pk.nser.tiles.grid.WebMercatorQuad;
import pk.nser.tiles.picture.Frame;

/**
 * A part of the map as the atlas's link names it.
 *
 * @param zoom of the atlas: the world is 256 x 2^zoom CSS pixels wide
 */
record View(double zoom, double longitude, double latitude) {
    private static final Pattern TEXT = Pattern.compile("[0-9.]{1,8}/-?[0-9.]{1,12}/-?[0-9.]{1,12}");

    /** The atlas's map on a usual screen, in CSS pixels; the link does not tell how large it was. */
    private static final double WIDE = 900;

    private static final double HIGH = 680;

    /** The view written as {@code zoom/longitude/latitude}; empty when it is none. */
    static Optional<View> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("/", -1);
        try {
            View view = new View(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            boolean good = view.zoom >= 1
                    && view.zoom <= 18
                    && Math.abs(view.longitude) <= 180
                    && Math.abs(view.latitude) <= 85;
            return good ? Optional.of(view) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a usual screen would show of it. */
    Frame frame() {
        double units = WebMercatorQuad.worldUnits(0) / (256 * Math.pow(2, zoom));
        double x = WebMercatorQuad.x(longitude, 0);
        double y = WebMercatorQuad.y(latitude, 0);
        return new Frame(
                WebMercatorQuad.longitude(x - WIDE / 2 * units, 0),
                WebMercatorQuad.latitude(y + HIGH / 2 * units, 0),
                WebMercatorQuad.longitude(x + WIDE / 2 * units, 0),
                WebMercatorQuad.latitude(y - HIGH / 2 * units, 0),
                false);
    }

    /** As the link writes it. */
    String text() {
        return String.format(Locale.ROOT, "%.2f/%.4f/%.4f", zoom, longitude, latitude);
    }
}
