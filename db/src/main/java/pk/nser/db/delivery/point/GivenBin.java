package pk.nser.db.delivery.point;

/**
 * One square with the number of the delivery's own points in it.
 *
 * @param column of the WebMercatorQuad tile that it is, {@link CellRange#BIN_ZOOMS} zooms below the tile it is drawn in
 * @param row southward
 */
public record GivenBin(int column, int row, int households) {}
