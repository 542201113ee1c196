package pk.nser.tiles.grid;

/**
 * Arithmetic of the tile matrix set WebMercatorQuad (OGC 17-083r4, EPSG:3857) in tile units: 4096 across each tile,
 * counted from the north-west corner of the world, x eastward and y southward. Longitude and latitude in degrees, WGS
 * 84.
 */
public final class WebMercatorQuad {
    /** Units across a tile: the extent of every layer we write. */
    public static final int EXTENT = 4096;

    /** Units drawn beyond each side of a tile, so that strokes do not end at its edge. */
    public static final int BUFFER = 64;

    /** The latitude at which the world's square ends. */
    public static final double MAX_LATITUDE = 85.0511287798066;

    private WebMercatorQuad() {}

    /** Units from the west edge of the world at a zoom. */
    public static double x(double longitude, int z) {
        return (longitude / 360 + 0.5) * worldUnits(z);
    }

    /** Units from the north edge of the world at a zoom; latitudes beyond the square are put on its edge. */
    public static double y(double latitude, int z) {
        double sine = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldUnits(z);
    }

    /** Degrees east of Greenwich of a position in units. */
    public static double longitude(double x, int z) {
        return (x / worldUnits(z) - 0.5) * 360;
    }

    /** Degrees north of the equator of a position in units. */
    public static double latitude(double y, int z) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / worldUnits(z)))));
    }

    /** The tile in which a place lies. */
    public static TileCoord tile(double longitude, double latitude, int z) {
        return new TileCoord(z, column(x(longitude, z), z), column(y(latitude, z), z));
    }

    /** Units across the world at a zoom. */
    public static double worldUnits(int z) {
        return (double) EXTENT * (1 << z);
    }

    private static int column(double units, int z) {
        return Math.max(0, Math.min((1 << z) - 1, (int) Math.floor(units / EXTENT)));
    }
}
