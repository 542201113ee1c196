package pk.nser.server.command.token;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words of {@code token issue} that say what a token is for; all but the first for records alone. */
final class RecordOptions {
    @Option(
            names = "--category",
            defaultValue = "vii.b",
            paramLabel = "CODE",
            description =
                    "Sharing category: i.b, ii.a, ii.b for tables, vii.b for maps, iii.b for scores, or for records iv, v, vi, viii; default"
                            + " ${DEFAULT-VALUE}.")
    String category = "vii.b";

    @Option(
            names = "--institution",
            paramLabel = "NUMBER",
            description = "Who receives records, from 'institution list'.")
    @Nullable
    Integer institution;

    @Option(
            names = "--unlocked-by",
            paramLabel = "NAME",
            description = "Who unlocked the locked ones among the dimensions, and each column of a list.")
    @Nullable
    String unlockedBy;

    @Option(names = "--reason", paramLabel = "TEXT", description = "What the records are for.")
    @Nullable
    String reason;

    @Mixin
    ListOptions list = new ListOptions();
}
