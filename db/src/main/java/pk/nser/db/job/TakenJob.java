package pk.nser.db.job;

import pk.nser.db.geofile.record.FileFormat;

/** A job that the worker has begun. What it may say of it later counts for this very try alone. */
public sealed interface TakenJob {
    /** Number of the job. */
    long id();

    /** The how-manieth time it was begun, from 1. */
    int tries();

    /** What it is, in words for the log. */
    String words();

    /**
     * A file is to be made.
     *
     * @param epsg code of the system in which places are written
     */
    record Delivery(long id, int tries, int agreement, FileFormat format, int epsg) implements TakenJob {
        @Override
        public String words() {
            return "delivery of agreement " + agreement + " as " + format.code() + ", EPSG:" + epsg;
        }
    }

    /** Everything that was made for an agreement is to go. */
    record Drop(long id, int tries, int agreement) implements TakenJob {
        @Override
        public String words() {
            return "drop of agreement " + agreement;
        }
    }

    /** The answers to CNICs are to be made anew. */
    record Lookup(long id, int tries) implements TakenJob {
        @Override
        public String words() {
            return "lookup";
        }
    }
}
