package pk.nser.db.connection.hostile;

/**
 * What came back for a statement.
 *
 * @param refused the statement ended in an error
 * @param text everything that was said: rows, counts, warnings, the error
 */
record Answer(boolean refused, String text) {}
