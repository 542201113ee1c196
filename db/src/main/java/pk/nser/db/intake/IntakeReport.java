package pk.nser.db.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.intake.row.Row;

/**
 * What became of a file of households; kept with its batch and given to whoever brought it. Holds no name, number or
 * place of anybody.
 *
 * @param batch its number, also when nothing was taken in; 0 when it was already there
 * @param file its name
 * @param sha256 hash of the file as it lies there, in hexadecimal; empty when it was not read to its end
 * @param bytes its size as it lies there
 * @param bands the cut-offs by which scores became bands, with their date and the formula's version
 * @param refusal why nothing of the file was taken in; null unless it was refused
 * @param rejectedByField how many lines were rejected for each field
 * @param firstRejections the first hundred rejected lines
 * @param rejectedFile name, in the folder of imports, of the file of all rejected lines; null when there is none
 */
public record IntakeReport(
        Outcome outcome,
        int batch,
        String file,
        String boundarySet,
        String sha256,
        long bytes,
        String bands,
        Counts counts,
        Row.@Nullable Rejected refusal,
        Map<String, Long> rejectedByField,
        List<Row.Rejected> firstRejections,
        @Nullable String rejectedFile,
        double seconds) {

    /** How an import ends. */
    public enum Outcome {
        /** Every accepted household is in. */
        LOADED,
        /** The same file was taken in wholly before: nothing was done. */
        ALREADY_LOADED,
        /** Nothing of the file was taken in. */
        REFUSED
    }

    /**
     * How many.
     *
     * @param households in the file; the sum of the five below
     * @param members of the inserted and updated households
     * @param inserted new to the registry
     * @param updated replaced with all their members
     * @param unchanged known exactly so
     * @param repeated said before in the same file, word by word
     * @param rejected because of a fault of theirs or of one of their lines
     * @param rejectedLines lines in the file of rejected lines
     */
    public record Counts(
            long households,
            long members,
            long inserted,
            long updated,
            long unchanged,
            long repeated,
            long rejected,
            long rejectedLines) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public IntakeReport {
        rejectedByField = Map.copyOf(rejectedByField);
        firstRejections = List.copyOf(firstRejections);
    }
}
