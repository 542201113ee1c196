package pk.nser.db.intake;

/** Some thousand households on their way to the staging tables. */
final class Chunk {
    /** Households of a full chunk: a few megabytes, sent in a few milliseconds. */
    static final int HOUSEHOLDS = 4_000;

    final CopyRows households = new CopyRows();
    final CopyRows members = new CopyRows();
    final CopyRows identities = new CopyRows();

    boolean isFull() {
        return households.rows() >= HOUSEHOLDS;
    }

    void clear() {
        households.clear();
        members.clear();
        identities.clear();
    }
}
