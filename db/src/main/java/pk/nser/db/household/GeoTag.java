package pk.nser.db.household;

/**
 * Where a household lives.
 *
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north, WGS 84
 */
public record GeoTag(double longitude, double latitude) {
    /** Westernmost, easternmost longitude and southernmost, northernmost latitude of the country, generously. */
    private static final double WEST = 60;

    private static final double EAST = 78;
    private static final double SOUTH = 23;
    private static final double NORTH = 38;

    /** Zoom of the tiles whose Morton code orders the households. */
    private static final int CELL_ZOOM = 15;

    public GeoTag {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("not a place on Earth");
        }
    }

    /** True when the two numbers lie in the country's box. */
    public static boolean isInCountryBox(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    /**
     * True when the two numbers are certainly exchanged. The country's longitudes (60 to 78) and latitudes (23 to 38) do
     * not overlap, so this is never a guess.
     */
    public static boolean isSwapped(double longitude, double latitude) {
        return isInCountryBox(latitude, longitude);
    }

    /**
     * Morton code of the WebMercatorQuad tile at zoom 15 that holds this place: bit 2i is bit i of the column, bit 2i+1
     * is bit i of the row counted southward.
     */
    public int cell() {
        return (int) cell(CELL_ZOOM);
    }

    /**
     * The same at another zoom.
     *
     * @param zoom 0 to 30
     */
    public long cell(int zoom) {
        int tiles = 1 << zoom;
        double sine = Math.sin(Math.toRadians(latitude));
        double x = (longitude + 180) / 360;
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return morton(clamp(x * tiles, tiles), clamp(y * tiles, tiles));
    }

    /**
     * Morton code of a tile: bit 2i is bit i of the column, bit 2i+1 is bit i of the row.
     *
     * @param row counted southward
     */
    public static long morton(int column, int row) {
        return spread(column) | spread(row) << 1;
    }

    private static int clamp(double position, int tiles) {
        return (int) Math.max(0, Math.min(tiles - 1.0, Math.floor(position)));
    }

    private static long spread(int bits) {
        long v = bits & 0x3FFF_FFFFL;
        v = (v | v << 16) & 0x0000_FFFF_0000_FFFFL;
        v = (v | v << 8) & 0x00FF_00FF_00FF_00FFL;
        v = (v | v << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
        v = (v | v << 2) & 0x3333_3333_3333_3333L;
        return (v | v << 1) & 0x5555_5555_5555_5555L;
    }
}
