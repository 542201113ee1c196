package pk.nser.tiles.archive;

import java.util.Arrays;

/**
 * How large some tiles are, in bytes.
 *
 * @param bytes all together
 * @param median of one tile; as {@code p95} (ninety-five of a hundred are no larger) and {@code largest} 0 for no tiles
 */
public record TileSizes(int tiles, long bytes, int median, int p95, int largest) {
    /** The sizes of some tiles, in any order. */
    public static TileSizes of(int[] bytes) {
        int[] sorted = bytes.clone();
        Arrays.sort(sorted);
        return new TileSizes(
                sorted.length,
                Arrays.stream(sorted).asLongStream().sum(),
                rank(sorted, 0.5),
                rank(sorted, 0.95),
                rank(sorted, 1));
    }

    private static int rank(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
