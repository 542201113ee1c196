package pk.nser.db.demo.ground;

import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;

/**
 * Bends the plane gently, so that lines that would be straight wander as rivers and ridges do.
 *
 * <p>Three octaves of smooth value noise, at most about 0.2 degrees, with so small a slope that hardly anything folds over.
 */
final class Warp {
    private static final double[] WAVELENGTHS = {1.1, 0.45, 0.18};
    private static final double[] AMPLITUDES = {0.15, 0.07, 0.022};

    private final long seed;

    Warp(long seed) {
        this.seed = seed;
    }

    /** Where the point comes to lie, longitude and latitude in degrees. */
    Coordinate of(double longitude, double latitude) {
        double x = longitude;
        double y = latitude;
        for (int octave = 0; octave < WAVELENGTHS.length; octave++) {
            double u = longitude / WAVELENGTHS[octave];
            double v = latitude / WAVELENGTHS[octave];
            x += AMPLITUDES[octave] * noise(2L * octave, u, v);
            y += AMPLITUDES[octave] * noise(2L * octave + 1, u, v);
        }
        return new Coordinate(x, y);
    }

    private double noise(long layer, double u, double v) {
        long column = (long) Math.floor(u);
        long row = (long) Math.floor(v);
        double s = smooth(u - column);
        double t = smooth(v - row);
        double low = mix(lattice(layer, column, row), lattice(layer, column + 1, row), s);
        double high = mix(lattice(layer, column, row + 1), lattice(layer, column + 1, row + 1), s);
        return mix(low, high, t);
    }

    private double lattice(long layer, long column, long row) {
        return Dice.of(seed + layer, column, row).between(-1, 1);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
