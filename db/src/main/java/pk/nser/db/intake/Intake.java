package pk.nser.db.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.IntakeReport.Counts;
import pk.nser.db.intake.IntakeReport.Outcome;
import pk.nser.db.intake.csv.SourceBytes;
import pk.nser.db.intake.row.FileRefused;
import pk.nser.db.intake.row.Row;
import pk.nser.db.intake.village.Villages;
import pk.nser.db.progress.Progress;

/** The taking in of one file, within a transaction that its caller ends as the report says. */
final class Intake {
    private final Connection connection;
    private final Path keysFolder;
    private final BandCutOffs cutOffs;
    private final String name;
    private final String boundarySet;
    private final @Nullable String institution;
    private final long bytes;
    private final long start = System.nanoTime();
    private final Batches batches;
    private final Set<String> settled;

    /**
     * Looks what was taken in before.
     *
     * @param institution whose data it is, or null for the registry's own
     * @param bytes size of the file, -1 when not known
     */
    Intake(
            Connection connection,
            Path keysFolder,
            BandCutOffs cutOffs,
            String name,
            String boundarySet,
            @Nullable String institution,
            long bytes)
            throws SQLException {
        this.connection = connection;
        this.keysFolder = keysFolder;
        this.cutOffs = cutOffs;
        this.name = name;
        this.boundarySet = boundarySet;
        this.institution = institution;
        this.bytes = bytes;
        this.batches = new Batches(connection);
        this.settled = batches.settled(boundarySet, bands(), bytes);
    }

    /** True when a file of this size was taken in before, so that its hash is worth knowing. */
    boolean mayBeSettled() {
        return !settled.isEmpty();
    }

    /** True when the file with this hash is not to be taken in again. */
    boolean isSettled(String hash) {
        return settled.contains(hash);
    }

    IntakeReport run(InputStream in, Path importsFolder, Progress progress) throws SQLException, IOException {
        int batch = batches.next();
        try (RejectedRows rejected = new RejectedRows(importsFolder, batch)) {
            if (!batches.lock()) {
                Row.Rejected busy = new Row.Rejected(0, "file", "another import is running: try again when it is over");
                return refused(busy, batch, 0, rejected);
            }
            RejectedRows.removeLeftovers(importsFolder);
            Villages villages = Villages.read(connection, boundarySet);
            SourceBytes source = new SourceBytes(in);
            try {
                return run(source, villages, batch, rejected, progress);
            } catch (FileRefused refused) {
                return refused(refused.why(), batch, source.bytes(), rejected);
            }
        }
    }

    private IntakeReport run(SourceBytes source, Villages villages, int batch, RejectedRows rejected, Progress progress)
            throws SQLException {
        useMemory();
        Staging staging = new Staging(connection);
        staging.create();
        Reading reading = new Reading(
                source,
                villages,
                cutOffs,
                KeyFile.read(keysFolder, KeyFile.CNIC),
                new HouseholdRows(keysFolder, batch),
                rejected);
        Reading.Read read = staging.fill(reading, source, bytes, progress);
        String hash = HexFormat.of().formatHex(source.hash());
        if (isSettled(hash)) {
            return alreadyLoaded(hash, source.bytes());
        }
        Counts counts = new Merge(connection, progress).run(read, rejected);
        IntakeReport report = report(Outcome.LOADED, batch, hash, source.bytes(), counts, null, rejected);
        batches.add(report, institution);
        return report;
    }

    private void useMemory() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlFile.read(Intake.class, "sort_in_memory.sql"))) {
            statement.execute();
        }
    }

    IntakeReport alreadyLoaded(String hash, long size) {
        return new IntakeReport(
                Outcome.ALREADY_LOADED,
                0,
                name,
                boundarySet,
                hash,
                size,
                bands(),
                Counts.NONE,
                null,
                Map.of(),
                List.of(),
                null,
                seconds());
    }

    private IntakeReport refused(Row.Rejected why, int batch, long size, RejectedRows rejected) {
        rejected.add(why);
        Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, rejected.count());
        return report(Outcome.REFUSED, batch, "", size, counts, why, rejected);
    }

    private IntakeReport report(
            Outcome outcome,
            int batch,
            String hash,
            long size,
            Counts counts,
            Row.@Nullable Rejected refusal,
            RejectedRows rejected) {
        return new IntakeReport(
                outcome,
                batch,
                name,
                boundarySet,
                hash,
                size,
                bands(),
                counts,
                refusal,
                rejected.byField(),
                rejected.first(),
                rejected.keep(),
                seconds());
    }

    private String bands() {
        return cutOffs.formula() + " since " + cutOffs.since() + ": " + cutOffs.ultraPoor() + ", " + cutOffs.veryPoor()
                + ", " + cutOffs.poor() + ", " + cutOffs.nonPoor();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
