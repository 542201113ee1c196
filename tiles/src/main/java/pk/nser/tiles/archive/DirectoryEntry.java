package pk.nser.tiles.archive;

/**
 * One line of a directory.
 *
 * @param tileId number of the first tile it stands for
 * @param offset bytes from the beginning of the tiles; in a root of leaves, of the leaves
 * @param length bytes
 * @param runLength how many tiles, one after the other, are the same bytes; 0: the bytes are a leaf directory
 */
record DirectoryEntry(long tileId, long offset, int length, int runLength) {
    DirectoryEntry {
        if (tileId < 0 || offset < 0 || length <= 0 || runLength < 0) {
            throw new IllegalArgumentException("no entry of a directory: " + tileId + ", " + offset + ", " + length);
        }
    }

    /** The number after the last tile. */
    long end() {
        return tileId + runLength;
    }

    /** The same for one tile more. */
    DirectoryEntry longer() {
        return new DirectoryEntry(tileId, offset, length, runLength + 1);
    }
}
