package pk.nser.db.release.catalogue;

import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Table;

/**
 * A custom analysis as it stands in a line's list.
 *
 * @param table with its name, purpose and whether everybody may see it
 * @param approvedBy null until somebody else than the proposer approved it
 * @param withdrawn true when the next release is built without it
 */
public record AnalysisLine(
        int id,
        String line,
        Table table,
        String proposedBy,
        @Nullable String approvedBy,
        boolean withdrawn) {}
