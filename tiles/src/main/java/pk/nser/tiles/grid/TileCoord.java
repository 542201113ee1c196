package pk.nser.tiles.grid;

import java.util.Optional;

/**
 * The address of one tile of the tile matrix set WebMercatorQuad: a value of this type names a tile that exists.
 *
 * @param z zoom, 0 to {@value #MAX_ZOOM}
 * @param x column, from 0 in the west
 * @param y row, from 0 in the north (southward, as XYZ; not TMS)
 */
public record TileCoord(int z, int x, int y) {
    /** The finest zoom that has an address: 2^22 columns; a pixel of 512 is then about 2 cm wide. */
    public static final int MAX_ZOOM = 22;

    /** Longest number that is read as an int without overflow; longer ones are out of range anyway. */
    private static final int MAX_DIGITS = 9;

    /** @throws IllegalArgumentException when there is no such tile */
    public TileCoord {
        if (!exists(z, x, y)) {
            throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
        }
    }

    /**
     * The tile written as three decimal numbers.
     *
     * @return empty when the numbers are well written but there is no such tile
     * @throws IllegalArgumentException when one is not a plain number: anything but ASCII digits, or a leading zero
     */
    public static Optional<TileCoord> parse(String z, String x, String y) {
        int zoom = number("z", z);
        int column = number("x", x);
        int row = number("y", y);
        return exists(zoom, column, row) ? Optional.of(new TileCoord(zoom, column, row)) : Optional.empty();
    }

    /** The tile that this one lies in, so many zooms up; itself for 0. */
    public TileCoord ancestor(int zoomsUp) {
        return new TileCoord(z - zoomsUp, x >> zoomsUp, y >> zoomsUp);
    }

    @Override
    public String toString() {
        return z + "/" + x + "/" + y;
    }

    private static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= MAX_ZOOM && x >= 0 && x < 1 << z && y >= 0 && y < 1 << z;
    }

    /** The number, or one that is out of every range when it is too long for an int. */
    private static int number(String name, String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(name + " is not a number of plain digits");
        }
        if (text.length() > 1 && text.charAt(0) == '0') {
            throw new IllegalArgumentException(name + " begins with a superfluous zero");
        }
        return text.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
}
