package pk.nser.tiles.point;

import java.util.List;
import java.util.Objects;
import pk.nser.db.dimension.Dimension;

/**
 * What the tiles of one agreement's points are called and where they come from.
 *
 * @param title what the map shows, for people
 * @param tiles absolute address with {@code {z}}, {@code {x}} and {@code {y}} in it
 * @param bounds west, south, east, north in degrees: the country's, whatever the points are
 * @param attribution who is to be named, with what must be said of the points and the boundaries
 * @param dimensions that a point tells
 * @param withBins true when there are squares at coarse zooms
 */
public record GeoTagMap(
        String title,
        String tiles,
        List<Double> bounds,
        String attribution,
        List<Dimension> dimensions,
        boolean withBins) {
    public GeoTagMap {
        Objects.requireNonNull(title, "title");
        bounds = List.copyOf(bounds);
        dimensions = List.copyOf(dimensions);
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("bounds are west, south, east and north");
        }
    }

    int minZoom() {
        return withBins ? 0 : GeoTagZooms.MIN_POINTS;
    }
}
