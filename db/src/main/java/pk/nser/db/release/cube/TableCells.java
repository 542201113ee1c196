package pk.nser.db.release.cube;

/**
 * The counted, unprotected cells of one table and area, in the order of {@link pk.nser.db.dimension.Table#cells()}. Never
 * leaves the build.
 *
 * @param counts units per cell
 * @param keySums sums of their record keys, each taken as unsigned
 */
@SuppressWarnings("ArrayRecordComponent")
public record TableCells(int[] counts, long[] keySums) {}
