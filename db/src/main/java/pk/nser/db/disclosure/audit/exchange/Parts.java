package pk.nser.db.disclosure.audit.exchange;

/**
 * Cells of a layout that change together.
 *
 * @param amounts by how much each of {@code cells} changes
 */
@SuppressWarnings("ArrayRecordComponent")
record Parts(int[] cells, int[] amounts) {}
