package pk.nser.bench.measure;

/** One side of a comparison: does its work once. */
public interface Trial {
    /** Says what was done, to be compared with the other side, and how fast. */
    Outcome run() throws Exception;

    /**
     * What one run did.
     *
     * @param seconds time taken
     * @param done things done, in the unit of the comparison
     * @param work what was done, in words and numbers; two sides that did different work give no ratio
     * @param peakBytes most memory of a process of its own (VmHWM), 0 when the work was done in this one
     */
    record Outcome(double seconds, long done, String work, long peakBytes) {
        public Outcome {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException("work takes time, not " + seconds + " s");
            }
        }

        /** Of work that this very process did. */
        public Outcome(double seconds, long done, String work) {
            this(seconds, done, work, 0);
        }

        double rate() {
            return done / seconds;
        }
    }
}
