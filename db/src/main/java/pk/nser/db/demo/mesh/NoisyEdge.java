package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;

/**
 * Turns the straight edge between two cells into a wandering one that stays within the two triangles from the edge to
 * the two sites.
 *
 * <p>Those triangles of different edges never overlap, so no two wandering edges can cross (the method of Amit Patel's
 * map generator, redblobgames.com, "noisy edges"). Depends on the two ends, the sites and nothing else; the caller names
 * the ends in a fixed order, so that both cells get the same line.
 */
final class NoisyEdge {
    private static final long SEED = 77;
    private static final int DEEPEST = 5;

    /** Widest stray, as a share of the edge's length. */
    private static final double WIDEST = 0.4;

    private final double shortest;
    private final Dice dice;
    private final List<Coordinate> line = new ArrayList<>();

    private NoisyEdge(double shortest, Dice dice) {
        this.shortest = shortest;
        this.dice = dice;
    }

    /**
     * The points from {@code from} to {@code to}, both included.
     *
     * @param site either of the two sites: they mirror each other in the edge
     * @param shortestDegrees pieces shorter than this are not broken further
     */
    static List<Coordinate> between(Coordinate from, Coordinate to, Coordinate site, double shortestDegrees) {
        Dice dice = Dice.of(
                SEED,
                Double.doubleToLongBits(from.x) * 31 + Double.doubleToLongBits(from.y),
                Double.doubleToLongBits(to.x) * 31 + Double.doubleToLongBits(to.y));
        NoisyEdge edge = new NoisyEdge(shortestDegrees, dice);
        edge.line.add(from);
        double reach = reach(from, to, site);
        edge.divide(from, beside(from, to, reach), to, beside(to, from, reach), 0);
        edge.line.add(to);
        return edge.line;
    }

    /** How far the line may stray from the middle of the edge, as a share of its length, within the triangle to a site. */
    private static double reach(Coordinate from, Coordinate to, Coordinate site) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double squared = dx * dx + dy * dy;
        double along = ((site.x - from.x) * dx + (site.y - from.y) * dy) / squared;
        double height = Math.abs((site.x - from.x) * dy - (site.y - from.y) * dx) / squared;
        return Math.min(WIDEST, 0.9 * height * 0.5 / Math.max(along, 1 - along));
    }

    /** The point left of the middle of the edge, so far off. */
    private static Coordinate beside(Coordinate from, Coordinate to, double reach) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        return new Coordinate((from.x + to.x) / 2 - dy * reach, (from.y + to.y) / 2 + dx * reach);
    }

    private void divide(Coordinate from, Coordinate left, Coordinate to, Coordinate right, int depth) {
        if (depth >= DEEPEST || from.distance(to) < shortest) {
            return;
        }
        double p = dice.between(0.3, 0.7);
        double q = dice.between(0.3, 0.7);
        Coordinate e = mix(from, right, p);
        Coordinate f = mix(left, to, p);
        Coordinate g = mix(from, left, q);
        Coordinate i = mix(right, to, q);
        Coordinate middle = Grid.snap(mix(e, f, q));
        double s = dice.between(0.4, 1);
        double t = dice.between(0.4, 1);
        divide(from, mix(g, left, 1 - s), middle, mix(e, right, 1 - t), depth + 1);
        line.add(middle);
        divide(middle, mix(f, to, 1 - s), to, mix(i, right, 1 - t), depth + 1);
    }

    private static Coordinate mix(Coordinate a, Coordinate b, double t) {
        return new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    }
}
