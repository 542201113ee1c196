package pk.nser.db.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.disclosure.leaf.point.GeoTagFile;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.unitdata.Suppression;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

/**
 * Makes one file for an agreement, as CSV: beside its place, then renamed into it, then written down. Killed before the
 * last step it leaves a file that nobody is told of and that nothing ever serves or overwrites; run again, it makes another.
 *
 * <p>Known limits: made by the command that asks for it and not by a worker, CSV alone, and what a killed run left is not
 * swept (issue 4).
 */
public final class DeliveryMaking {
    private final DataSource database;
    private final GrantKeys keys;
    private final DeliveryFolder folder;

    /** @param database the BUILD pool */
    public DeliveryMaking(DataSource database, GrantKeys keys, DeliveryFolder folder) {
        this.database = database;
        this.keys = keys;
        this.folder = folder;
    }

    /** What was made, and how many households the agreement covers that are not in it since they cannot be protected. */
    public record Made(Delivery delivery, long withheld) {}

    /** Rows written and withheld, whatever the category. */
    private record Written(long rows, long withheld) {}

    /**
     * Makes the file of an agreement from the base of the line of a release.
     *
     * @param release the one that is served
     * @throws IllegalArgumentException when the agreement gives no records, has ended, names what records are not given of, or
     *     has a file of geo-tagged households from another line
     * @throws IllegalStateException when not one row can be given
     */
    public Made make(int agreementId, PublishedRelease release) {
        try (Connection connection = database.getConnection()) {
            RecordAgreement agreement = RecordAgreement.read(connection, agreementId);
            boolean geoTags = agreement.scope().category() == SharingCategory.VIII;
            if (geoTags) {
                requireSameLeaves(agreementId, release);
            }
            Set<Integer> areas = areas(agreement, release);
            int id = (int) BoundSql.number(connection, DeliveryMaking.class, "next_delivery.sql");
            String name = (geoTags ? "geotags-" : "households-") + release.id() + "-" + id + ".csv";
            Path draft = folder.draft(agreementId, name);
            try {
                Pseudonyms pseudonyms = new Pseudonyms(keys.of(agreement.grant()));
                Written written = geoTags
                        ? geoTags(agreement.scope(), release, areas, pseudonyms, draft)
                        : unitData(agreement.scope(), release, areas, pseudonyms, draft);
                if (written.rows() == 0) {
                    throw new IllegalStateException("no household of agreement " + agreementId
                            + " can be given: none is geo-tagged there, or too few are alike");
                }
                long bytes = Files.size(draft);
                byte[] sha256 = sha256(draft);
                folder.publish(draft, folder.file(agreementId, name));
                BoundSql.run(
                        connection,
                        DeliveryMaking.class,
                        "insert_delivery.sql",
                        id,
                        agreement.grant(),
                        name,
                        release.line(),
                        release.id(),
                        written.rows(),
                        bytes,
                        sha256,
                        "csv",
                        4326);
                return new Made(new Deliveries(database).find(agreementId, id).orElseThrow(), written.withheld());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("making a file of agreement " + agreementId, e);
        } catch (IOException e) {
            throw new UncheckedIOException("making a file of agreement " + agreementId, e);
        }
    }

    /** A line cuts its own leaves: the same household in two of them could be placed among fewer than ten. */
    private void requireSameLeaves(int agreementId, PublishedRelease release) {
        for (Delivery before : new Deliveries(database).of(agreementId)) {
            if (!before.line().equals(release.line())) {
                throw new IllegalArgumentException("agreement " + agreementId + " has a file from the release line "
                        + before.line() + ", whose leaves are not those of " + release.line()
                        + ": together they would tell more of a place than one. End it and grant a new one");
            }
        }
    }

    private Set<Integer> areas(RecordAgreement agreement, PublishedRelease release) {
        ShownAreas shown = new ShownAreas(database);
        String served = shown.boundarySet(release.areasVersion()).orElseThrow().id();
        if (!served.equals(agreement.scope().boundarySet())) {
            throw new IllegalArgumentException("agreement " + agreement.id() + " is about the boundary set "
                    + agreement.scope().boundarySet() + ", and " + served + " is served");
        }
        List<ShownArea> areas = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (agreement.scope().category().givesRecordsOf(level)) {
                areas.addAll(shown.read(release.areasVersion(), level));
            }
        }
        return AllowedAreas.named(agreement.scope(), areas);
    }

    private Written geoTags(
            Scope scope, PublishedRelease release, Set<Integer> areas, Pseudonyms pseudonyms, Path file) {
        GeoTagOrder order =
                new GeoTagOrder(release.line(), release.areasVersion(), areas, named(scope), scope.outputs());
        GeoTagFile.Report report = new GeoTagDelivery(database).write(order, pseudonyms, file);
        return new Written(report.rows(), report.withheld());
    }

    private Written unitData(
            Scope scope, PublishedRelease release, Set<Integer> areas, Pseudonyms pseudonyms, Path file) {
        boolean tehsils = !AreaLevel.TEHSIL.isFinerThan(scope.effectiveFinest());
        UnitOrder order = new UnitOrder(release.line(), release.areasVersion(), areas, tehsils, scope.outputs());
        Suppression.Report report = new UnitDelivery(database).write(order, pseudonyms, file);
        return new Written(report.rows() - report.withheld(), report.withheld());
    }

    /** Records are given of union councils or coarser areas: leaves do not end where villages do. */
    private static AreaLevel named(Scope scope) {
        AreaLevel finest = scope.effectiveFinest();
        return finest.isFinerThan(AreaLevel.UNION_COUNCIL) ? AreaLevel.UNION_COUNCIL : finest;
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
