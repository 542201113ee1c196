package pk.nser.db.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.agreement.AgreementTable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.grant.scope.Usage;
import pk.nser.db.release.fixture.DemoRelease;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.sharing.agreement.Charges;
import pk.nser.db.sharing.quota.Quotas;
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
        DemoRelease demo = DemoRelease.released(name, folder);
        TestKeys.write(demo.keys, GrantKey.MASTER, 40);
        return new DeliveredDemo(
                folder,
                demo,
                new Releases(demo.databases.pools().of(Role.PUBLIC)).published().get(0));
    }

    String text(String sql) {
        return texts(sql).get(0);
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
        return agreement(
                category,
                areas,
                finest,
                dimensions,
                seconds,
                10_000_000,
                category.ceiling().formats());
    }

    int agreement(
            SharingCategory category,
            Set<String> areas,
            AreaLevel finest,
            Set<String> dimensions,
            long seconds,
            long households,
            Set<Format> formats) {
        Instant now = Instant.now();
        Scope all =
                Scopes.of(category, "demo", areas, finest, dimensions, now.minusSeconds(60), now.plusSeconds(seconds));
        Scope scope = new Scope(
                all.category(),
                all.line(),
                all.boundarySet(),
                all.areas(),
                all.finest(),
                all.outputs(),
                all.filters(),
                all.unlocked(),
                all.members(),
                all.scores(),
                all.geometry(),
                formats,
                new Quota(households, 100_000_000),
                all.from(),
                all.until(),
                all.addresses(),
                all.approvals());
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

    DeliveryMaking making() {
        return new DeliveryMaking(
                registry.databases.pools().of(Role.BUILD),
                new Releases(registry.databases.pools().of(Role.PUBLIC)),
                new GrantKeys(registry.databases.pools().of(Role.BUILD), registry.keys),
                new DeliveryFolder(deliveries()),
                new Charges(registry.databases.pools().of(Role.APP)));
    }

    DeliveryMaking.Made make(int agreement) {
        return make(agreement, FileFormat.CSV, TargetSystem.wgs84());
    }

    DeliveryMaking.Made make(int agreement, FileFormat format, TargetSystem system) {
        return making().make(agreement, format, system);
    }

    /** An agreement about geo-tagged households of the union council that {@link #dense} gives. */
    int points(String council, long households) {
        return agreement(
                SharingCategory.VIII,
                Set.of(council),
                AreaLevel.UNION_COUNCIL,
                Set.of("rooms", "poverty_score"),
                3_600,
                households,
                SharingCategory.VIII.ceiling().formats());
    }

    /** A number that a statement with an agreement's number in it gives. */
    long number(String sql, int agreement) {
        return registry.number(sql.formatted(agreement));
    }

    /** The first column of its rows. */
    List<String> texts(String sql, int agreement) {
        return texts(sql.formatted(agreement));
    }

    List<String> texts(String sql) {
        return registry.databases.texts(sql);
    }

    /** Names of the tables in rel that are an agreement's. */
    List<String> tables(int agreement) {
        return texts(
                "select relname from pg_class where relnamespace = 'rel'::regnamespace and relkind = 'r'"
                        + " and relname ~ '_%d(_|$)' order by 1",
                agreement);
    }

    Usage used(int agreement) {
        return new Quotas(registry.databases.pools().of(Role.BUILD)).used(agreement);
    }

    Scope scope(int agreement) throws SQLException {
        try (Connection connection = registry.databases.pools().of(Role.BUILD).getConnection()) {
            return AgreementTable.find(connection, agreement).orElseThrow().scope();
        }
    }

    /** The code of an area with many households that stands for itself. */
    String dense(AreaLevel level) {
        return text("""
            select a.code from agg.area a join agg.area p on p.area_id = a.parent_id
             where a.area_level = %d and cardinality(a.merged) = 0
             order by (select count(*) from reg.household h join reg.area r using (area_id) where r.code like a.code || '%%') desc
             limit 1""".formatted(level.depth()));
    }

    GrantKey keyOf(int agreement) {
        int grant = (int) number("select grant_id from app.agreement where agreement_id = %d", agreement);
        return new GrantKeys(registry.databases.pools().of(Role.BUILD), registry.keys).of(grant);
    }

    /** By id: members, rooms, and the true place in hundred-thousandths of a degree. */
    Map<String, long[]> truth() {
        Map<String, long[]> truth = new HashMap<>();
        for (String row : texts("select concat_ws(' ', household_id, members, rooms, round(gis.st_x(geotag) * 1e5),"
                + " round(gis.st_y(geotag) * 1e5)) from reg.household where geotag is not null")) {
            List<String> values = List.of(row.split(" ", -1));
            truth.put(
                    values.get(0),
                    values.stream().skip(1).mapToLong(Long::parseLong).toArray());
        }
        return truth;
    }

    @Override
    public void close() {
        registry.close();
    }
}
