package pk.nser.tiles.pyramid;

/**
 * What a build of the pyramid did.
 *
 * @param areas shown areas of all levels
 * @param tiles kept tiles of all levels and zooms
 * @param bytes their geometry
 * @param biggestTile bytes of the biggest tile with names and the figures of one dimension, about
 * @param coarser how many times a zoom was simplified further because a tile would have been too big
 */
public record PyramidReport(int areas, int tiles, long bytes, int biggestTile, int coarser) {
    static final PyramidReport NOTHING = new PyramidReport(0, 0, 0, 0, 0);

    PyramidReport plus(PyramidReport other) {
        return new PyramidReport(
                areas + other.areas,
                tiles + other.tiles,
                bytes + other.bytes,
                Math.max(biggestTile, other.biggestTile),
                coarser + other.coarser);
    }
}
