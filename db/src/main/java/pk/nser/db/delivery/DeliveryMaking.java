package pk.nser.db.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.delivery.made.AgreedFormats;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.delivery.snapshot.BaseRelease;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.delivery.snapshot.Snapshot;
import pk.nser.db.delivery.snapshot.Snapshots;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.db.geofile.write.RecordFiles;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.sharing.agreement.Charges;
import pk.nser.db.sharing.quota.Quotas;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;

/**
 * Makes files for an agreement: its snapshot of a release first, once, then the file out of that. What was made already is not
 * made again. Killed anywhere and run again, it ends the same; what it left in the folder is swept by {@link
 * pk.nser.db.delivery.drop}.
 */
public final class DeliveryMaking {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryMaking.class);

    /** Releases are published days apart: twice in a row is chance, three times is something else. */
    private static final int MOST_TRIES = 3;

    private final DataSource database;
    private final Releases releases;
    private final GrantKeys keys;
    private final DeliveryFolder folder;
    private final Charges charges;

    /** @param database the BUILD pool */
    public DeliveryMaking(
            DataSource database, Releases releases, GrantKeys keys, DeliveryFolder folder, Charges charges) {
        this.database = database;
        this.releases = releases;
        this.keys = keys;
        this.folder = folder;
        this.charges = charges;
    }

    /**
     * What was made.
     *
     * @param withheld how many households the agreement covers that are not in it since they cannot be protected
     * @param notCollected what the rows of some areas lack, or why some areas have none (R41 to R43)
     */
    public record Made(Delivery delivery, long withheld, List<Manifest.NotCollected> notCollected) {
        public Made {
            notCollected = List.copyOf(notCollected);
        }
    }

    /**
     * Makes the file of an agreement from the base of its line, or finds that it stands whole. Which release that is of is looked up
     * when nobody else works on the agreement any more, and again when the rows are made; when another one was published between, they
     * are made anew.
     *
     * @param system in which places are written; without meaning for rows without places
     * @throws IllegalArgumentException when the agreement gives no records, has ended, is of a line that is not served, names what
     *     records are not given of, does not agree to the format, would pass its quota, gives points of where none were collected, or
     *     has a file of geo-tagged households from another line
     * @throws IllegalStateException when not one row can be given, nothing is published, or one release after another is
     */
    public Made make(int agreementId, FileFormat format, TargetSystem system) {
        try (MakingLock lock = MakingLock.of(database, agreementId)) {
            for (int tries = 1; tries < MOST_TRIES; tries++) {
                try {
                    return make(lock.connection(), agreementId, format, system);
                } catch (BaseRelease.Moved published) {
                    LOG.info("agreement {}: {}", agreementId, published.getMessage());
                }
            }
            return make(lock.connection(), agreementId, format, system);
        } catch (SQLException e) {
            throw new RegistryUnavailable("making a file of agreement " + agreementId, e);
        } catch (IOException e) {
            throw new UncheckedIOException("making a file of agreement " + agreementId, e);
        }
    }

    private Made make(Connection connection, int agreementId, FileFormat format, TargetSystem system)
            throws SQLException, IOException {
        RecordAgreement agreement = RecordAgreement.read(connection, agreementId);
        PublishedRelease release = release(connection, agreement);
        AgreedFormats.require(agreement.scope(), format);
        AgreedAreas areas = AgreedAreas.of(database, agreement, release);
        RowMaker maker = CategoryRows.of(database, agreement, release, areas.ids());
        RecordFiles.require(format, maker.schema(), system);
        Deliveries made = new Deliveries(database);
        List<Delivery> standing = made.of(agreementId);
        Snapshot snapshot = snapshot(connection, agreement, standing, release, maker);
        charges.chargeAnew(agreementId, new Quotas(database).used(agreementId).households());
        TargetSystem written = maker.schema().points() ? system : TargetSystem.wgs84();
        FileMaking files = new FileMaking(connection, folder, agreement, release);
        Optional<Delivery> before = standing.stream()
                .filter(one ->
                        one.release().equals(release.id()) && one.format() == format && one.epsg() == written.code())
                .findFirst();
        if (before.isPresent() && files.isWhole(before.get())) {
            return new Made(before.get(), snapshot.withheld(), areas.notCollected());
        }
        if (before.isPresent()) {
            files.forget(before.get());
        }
        int id = files.make(format, maker.schema(), written, areas);
        return new Made(made.find(agreementId, id).orElseThrow(), snapshot.withheld(), areas.notCollected());
    }

    /** The one that the base of the agreement's line is of, when that line is served. */
    private PublishedRelease release(Connection connection, RecordAgreement agreement) throws SQLException {
        PublishedRelease served = releases.published().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no release is published yet: ./nser release build and publish come first"));
        requireLineOf(agreement, served);
        return BaseRelease.of(connection, served.line())
                .orElseThrow(() -> new IllegalStateException("release " + served.id()
                        + " is not published to its end: ./nser release publish " + served.id() + " ends it"));
    }

    private Snapshot snapshot(
            Connection connection,
            RecordAgreement agreement,
            List<Delivery> files,
            PublishedRelease release,
            RowMaker maker)
            throws SQLException {
        Optional<Snapshot> standing = Snapshots.find(connection, agreement.id());
        if (agreement.scope().category() == SharingCategory.VIII) {
            requireSameLeaves(agreement.id(), files, standing, release);
        }
        if (standing.isPresent()
                && standing.get().release().equals(release.id())
                && Snapshots.fits(connection, agreement.id(), maker.schema())) {
            return standing.get();
        }
        return Snapshots.make(
                connection,
                agreement.id(),
                release.line(),
                release.id(),
                agreement.scope().quota(),
                maker,
                new Pseudonyms(keys.of(agreement.grant())));
    }

    private static void requireLineOf(RecordAgreement agreement, PublishedRelease release) {
        if (!release.line().equals(agreement.scope().line())) {
            throw new IllegalArgumentException("agreement " + agreement.id() + " is about the release line "
                    + agreement.scope().line() + ", and release " + release.id() + " is of the line " + release.line());
        }
    }

    /** A line cuts its own leaves: the same household in two of them could be placed among fewer than ten. */
    private static void requireSameLeaves(
            int agreementId, List<Delivery> files, Optional<Snapshot> standing, PublishedRelease release) {
        for (Delivery before : files) {
            requireLine(agreementId, before.line(), release);
        }
        standing.ifPresent(snapshot -> requireLine(agreementId, snapshot.line(), release));
    }

    private static void requireLine(int agreementId, String line, PublishedRelease release) {
        if (!line.equals(release.line())) {
            throw new IllegalArgumentException("agreement " + agreementId + " has a file from the release line " + line
                    + ", whose leaves are not those of " + release.line()
                    + ": together they would tell more of a place than one. End it and grant a new one");
        }
    }
}
