package pk.nser.db.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.csv.SourceBytes;
import pk.nser.db.progress.Progress;

/**
 * Takes a file of households (docs/formats/households.md, CSV, plain or gzip) into the registry: read, check, place,
 * stage, merge, report. Either all accepted households are in, or nothing is; killed anywhere, the registry is as it was
 * before. One import runs at a time. Memory does not grow with the file.
 *
 * <p>Source: protocol 3.1, 4.2.1, 4.2.2 (missing data), 5.2.5 (verify, then load); requirements R1, R2, R39-R43.
 *
 * <p>Limits: a household that the file does not name stays as it is; nothing is ever removed. A plain file cut exactly
 * behind a line cannot be told from a whole one (a gzip file can).
 */
public final class HouseholdImport {
    private static final Logger LOG = LoggerFactory.getLogger(HouseholdImport.class);
    private static final long LEAST_BYTES = 64L << 20;

    /** Bytes of CSV in one of gzip; 5.1 were measured. */
    private static final int GZIP_RATIO = 6;

    /** Staging, tables and indexes at most at once for a byte of CSV; 2.8 were measured (docs/sizing.md). */
    private static final int REGISTRY_RATIO = 3;

    /** The write-ahead log takes as much again until it is as large as the launcher lets it become. */
    private static final long MOST_LOG_BYTES = 4_608L << 20;

    private final DataSource load;
    private final Path keysFolder;
    private final BandCutOffs cutOffs;
    private final @Nullable String institution;

    /**
     * Prepares imports.
     *
     * @param load pool of role LOAD
     * @param keysFolder folder of the keys record, rows and cnic
     * @param cutOffs by which scores become bands
     */
    public HouseholdImport(DataSource load, Path keysFolder, BandCutOffs cutOffs) {
        this(load, keysFolder, cutOffs, null);
    }

    private HouseholdImport(DataSource load, Path keysFolder, BandCutOffs cutOffs, @Nullable String institution) {
        this.load = load;
        this.keysFolder = keysFolder;
        this.cutOffs = cutOffs;
        this.institution = institution;
    }

    /**
     * Prepares imports of data that an institution brings back (protocol 3.2). Its name is kept with each batch: the hold
     * rule counts at most three changes of one institution. Names that differ in capitals or blanks alone are the same.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    public HouseholdImport from(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("an institution needs a name");
        }
        return new HouseholdImport(load, keysFolder, cutOffs, plain);
    }

    /**
     * About how much disk the database needs to take in a file: staging, tables, indexes and write-ahead log.
     *
     * @param file plain or gzip, told by its first bytes
     */
    public static long requiredBytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            boolean gzip = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
            long registry = Files.size(file) * REGISTRY_RATIO * (gzip ? GZIP_RATIO : 1);
            return LEAST_BYTES + registry + Math.min(registry, MOST_LOG_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Takes in a file.
     *
     * @param boundarySet whose villages the file names
     * @param importsFolder gets the file of rejected lines
     * @throws IllegalArgumentException when there is no such boundary set
     * @throws RegistryUnavailable when the database fails; nothing was taken in
     * @throws UncheckedIOException when the file cannot be read or the folder not written; nothing was taken in
     */
    public IntakeReport run(Path file, String boundarySet, Path importsFolder, Progress progress) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            long bytes = Files.size(file);
            return inTransaction(connection -> {
                Intake intake = intake(connection, name, boundarySet, bytes);
                String hash = intake.mayBeSettled() ? hash(file) : "";
                return intake.isSettled(hash)
                        ? intake.alreadyLoaded(hash, bytes)
                        : intake.run(in, importsFolder, progress);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Takes in a stream, for example from a pipe; it is read to its end and not closed.
     *
     * @param name by which the report calls it
     * @see #run(Path, String, Path, Progress)
     */
    public IntakeReport run(InputStream in, String name, String boundarySet, Path importsFolder, Progress progress) {
        return inTransaction(
                connection -> intake(connection, name, boundarySet, -1).run(in, importsFolder, progress));
    }

    private Intake intake(Connection connection, String name, String boundarySet, long bytes) throws SQLException {
        return new Intake(connection, keysFolder, cutOffs, name, boundarySet, institution, bytes);
    }

    private interface Work {
        IntakeReport with(Connection connection) throws SQLException, IOException;
    }

    private IntakeReport inTransaction(Work work) {
        try (Connection connection = load.getConnection()) {
            connection.setAutoCommit(false);
            IntakeReport report;
            try {
                report = work.with(connection);
            } catch (SQLException | IOException | RuntimeException e) {
                rollBack(connection);
                throw e;
            }
            if (report.outcome() == IntakeReport.Outcome.LOADED) {
                connection.commit();
                analyze(connection, report.counts());
            } else {
                connection.rollback();
            }
            return report;
        } catch (SQLException e) {
            throw new RegistryUnavailable("taking in households", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of households cannot be read", e);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("the connection was lost, so the database rolls back by itself", e);
        }
    }

    /** After a file that is a considerable part of the registry; after a daily one the database does it by itself in time. */
    private static void analyze(Connection connection, IntakeReport.Counts counts) {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlFile.read(HouseholdImport.class, "analyze.sql"))) {
            statement.setLong(1, counts.inserted() + counts.updated());
            statement.execute();
            connection.commit();
        } catch (SQLException e) {
            LOG.warn("the households are in, but the tables could not be analyzed: queries may be slow", e);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = SourceBytes.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
