package pk.nser.db.connection.hostile;

/**
 * What came back for a statement.
 *
 * @param state the SQLSTATE of the error in which it ended; empty when it ended in none
 * @param text everything that was said: rows, counts, warnings, the error
 */
record Answer(String state, String text) {
    boolean refused() {
        return !state.isEmpty();
    }

    /** Refused for want of rights or because nothing may be written, and not for a word that means nothing here. */
    boolean denied() {
        return state.equals("42501") || state.equals("25006");
    }
}
