package pk.nser.db.disclosure.unitdata;

import java.util.Map;
import java.util.Optional;

/** What the rows of one file show of their quasi-identifiers, decided before the first row is written. */
public final class Suppression {
    private final Map<Traits, Traits> shown;
    private final Report report;

    /**
     * How much was taken out.
     *
     * @param rows all rows of the file, withheld ones too
     * @param touched rows that lost at least one value
     * @param withheld rows that are not in the file
     * @param values values taken out, by column
     */
    public record Report(long rows, long touched, long withheld, Map<QuasiIdentifier, Long> values) {
        public Report {
            values = Map.copyOf(values);
        }

        /** Values taken out, of all columns. */
        public long suppressedValues() {
            return values.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Suppression(Map<Traits, Traits> shown, Report report) {
        this.shown = Map.copyOf(shown);
        this.report = report;
    }

    /** What a row with these traits shows; empty when the row is withheld, or was not counted in the first pass. */
    public Optional<Traits> shown(Traits traits) {
        return Optional.ofNullable(shown.get(traits));
    }

    public Report report() {
        return report;
    }
}
