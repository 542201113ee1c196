package pk.nser.bench.product;

import pk.nser.bench.measure.Report;

/** One part of {@code ./nser bench}, by its name in the list of {@code Bench}. */
public interface Measurement {
    /** Measures, and adds what it found to the report: comparisons, sections, or both. */
    void measure(Asked asked, Report report) throws Exception;
}
