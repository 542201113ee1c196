package pk.nser.db.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.release.fixture.DemoRelease;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.db.token.Tokens;

/** The demonstration registry, released, with the steps from an agreement to its file. */
final class DeliveredDemo implements AutoCloseable {
    final Path folder;
    final DemoRelease registry;
    final PublishedRelease release;

    private DeliveredDemo(Path folder, DemoRelease demo, PublishedRelease release) {
        this.folder = folder;
        this.registry = demo;
        this.release = release;
    }

    static DeliveredDemo create(String name, Path folder) throws IOException {
        DemoRelease demo = DemoRelease.create(name, folder, 20_000);
        demo.buildUnaudited("2026-09", "2026-09-30");
        demo.publish("2026-09");
        TestKeys.write(demo.keys, GrantKey.MASTER, 40);
        return new DeliveredDemo(
                folder,
                demo,
                new Releases(demo.databases.pools().of(Role.PUBLIC)).published().get(0));
    }

    String text(String sql) {
        try (Connection connection = registry.databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    int grant(SharingCategory category, Set<String> dimensions) {
        int institution = new Institutions(registry.databases.pools().of(Role.APP))
                .registerBody("Receiver")
                .id();
        List<Unlock> unlocks = LockedDimensions.among(dimensions).stream()
                .map(dimension -> new Unlock(dimension, "Tester", "Testing"))
                .toList();
        RecordCategory records =
                category == SharingCategory.VIII ? RecordCategory.GEO_TAGGED : RecordCategory.UNIT_DATA;
        Taking taking = new LockLedger(registry.databases.pools().of(Role.BUILD), LockCap.STANDARD)
                .take(new RecordRequest(institution, records, dimensions, unlocks));
        return ((Taking.Granted) taking).grantId();
    }

    int agreement(SharingCategory category, Set<String> areas, AreaLevel finest, Set<String> dimensions, long seconds) {
        Instant now = Instant.now();
        Scope scope =
                Scopes.of(category, "demo", areas, finest, dimensions, now.minusSeconds(60), now.plusSeconds(seconds));
        Agreement agreement = agreement(scope, grant(category, dimensions));
        return new Tokens(registry.databases.pools().of(Role.BUILD))
                .issue(agreement, new SecureRandom())
                .agreement();
    }

    static Agreement agreement(Scope scope, int grant) {
        return new Agreement(
                "Receiver", OptionalInt.empty(), "Testing", Receiver.GOVERNMENT, scope, OptionalInt.of(grant));
    }

    Path deliveries() {
        return folder.resolve("deliveries");
    }

    DeliveryMaking.Made make(int agreement) {
        return new DeliveryMaking(
                        registry.databases.pools().of(Role.BUILD),
                        new GrantKeys(registry.databases.pools().of(Role.BUILD), registry.keys),
                        new DeliveryFolder(deliveries()))
                .make(agreement, release);
    }

    GrantKey keyOf(int agreement) {
        int grant = (int) registry.number("select grant_id from app.agreement where agreement_id = " + agreement);
        return new GrantKeys(registry.databases.pools().of(Role.BUILD), registry.keys).of(grant);
    }

    /** By id: members, rooms, and the true place in hundred-thousandths of a degree. */
    Map<String, long[]> truth() {
        Map<String, long[]> truth = new HashMap<>();
        String sql = "select household_id, members, rooms, round(gis.st_x(geotag) * 1e5), round(gis.st_y(geotag) * 1e5)"
                + " from reg.household where geotag is not null";
        try (Connection connection = registry.databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                truth.put(
                        row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return truth;
    }

    @Override
    public void close() {
        registry.close();
    }
}
