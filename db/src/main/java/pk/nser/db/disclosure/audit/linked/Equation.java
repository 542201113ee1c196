package pk.nser.db.disclosure.audit.linked;

/**
 * A linear equation between cells of one area: the sum of {@code signs[i] * cell[i]} is 0.
 *
 * @param cells positions in a {@link Layout}
 * @param signs 1 or -1 for each
 * @param idle the slack at whose 0 the equation says nothing that others do not say, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Equation(int[] cells, int[] signs, int idle) {
    public int sign(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return signs[i];
            }
        }
        throw new IllegalArgumentException("the equation does not hold cell " + cell);
    }
}
