package pk.nser.db.delivery.point;

import java.util.List;

/**
 * The points of a tile, or an even sample of them.
 *
 * @param all how many there are; counted to {@link GivenPoints#MOST_ROWS} and one more
 * @param points the first by their random id; none when there are more than {@link GivenPoints#MOST_ROWS}
 */
public record PointSample(long all, List<GivenPoint> points) {
    public PointSample {
        points = List.copyOf(points);
    }

    /** True when the tile holds more rows than are read for one. */
    public boolean isTooMany() {
        return all > GivenPoints.MOST_ROWS;
    }
}
