package pk.nser.db.disclosure.unitdata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;

/**
 * The rows of anonymised unit data (disclosure.md 2.10): households are handed over in any order in a second pass over those
 * that were counted. Call {@link #requireCounted} once all are in. Not thread-safe.
 */
public final class UnitRows {
    private final UnitColumns columns;
    private final Suppression suppression;
    private final Pseudonyms pseudonyms;
    private final Map<Integer, String> areaCodes;
    private long seen;
    private long given;

    /** @param areaCodes code of each area that the traits name, by its id */
    public UnitRows(
            UnitColumns columns, Suppression suppression, Pseudonyms pseudonyms, Map<Integer, String> areaCodes) {
        this.columns = columns;
        this.suppression = suppression;
        this.pseudonyms = pseudonyms;
        this.areaCodes = Map.copyOf(areaCodes);
    }

    /** The row of one household in the order of {@link UnitColumns#schema()}; empty when it is withheld. */
    public Optional<List<@Nullable Object>> of(UnitRow row) {
        seen++;
        Optional<Traits> shown = suppression.shown(row.traits().only(columns.quasiIdentifiers()));
        given += shown.isPresent() ? 1 : 0;
        return shown.map(
                traits -> columns.values(pseudonyms.household(row.household()), traits, row.values(), areaCodes));
    }

    /**
     * Checks that the rows are those whose suppression was decided.
     *
     * @throws IllegalStateException when they are not: nothing of them may be given
     */
    public void requireCounted() {
        Suppression.Report report = suppression.report();
        if (seen != report.rows() || given != report.rows() - report.withheld()) {
            throw new IllegalStateException("the households changed between the two passes: " + seen + " instead of "
                    + report.rows() + " rows");
        }
    }
}
