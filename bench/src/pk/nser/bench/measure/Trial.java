package pk.nser.bench.measure;

/** One side of a comparison: does its work once. */
public interface Trial {
    /** @return what was done, to be compared with the other side, and how fast */
    Outcome run() throws Exception;

    /**
     * What one run did.
     *
     * @param seconds time taken
     * @param done things done, in the unit of the comparison
     * @param work what was done, in words and numbers; two sides that did different work give no ratio
     */
    record Outcome(double seconds, long done, String work) {
        double rate() {
            return done / seconds;
        }
    }
}
