package pk.nser.db.demo.mesh;

import org.locationtech.jts.geom.Coordinate;

/** The grid of six decimals on which every vertex lies, so that files keep shared edges shared. */
final class Grid {
    private static final double SCALE = 1e6;

    private Grid() {}

    static Coordinate snap(Coordinate at) {
        return new Coordinate(Math.rint(at.x * SCALE) / SCALE, Math.rint(at.y * SCALE) / SCALE);
    }
}
