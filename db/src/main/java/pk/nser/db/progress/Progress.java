package pk.nser.db.progress;

/** Hears where a long piece of work stands; the console turns it into rate and time left. Thread-confined. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String step, String unit, long total) {}

        @Override
        public void at(long done) {}
    };

    /**
     * A step begins; the one before is over.
     *
     * @param step what is being done, for people
     * @param unit what is counted, plural, for example {@code households}
     * @param total how many there are, or -1 when not known
     */
    void begin(String step, String unit, long total);

    /** So many of the current step are done. Cheap; may be called for each thing. */
    void at(long done);
}
