package pk.nser.db.job;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.token.Tokens;

/** A registry without households whose agreements ask for files. */
final class AskedRegistry implements AutoCloseable {
    final TestDatabases databases;

    AskedRegistry(String name) {
        this.databases = TestDatabases.create(name);
    }

    DataSource build() {
        return databases.pools().of(Role.BUILD);
    }

    /** The worker's side. */
    Jobs queue() {
        return new Jobs(build());
    }

    /** The asker's side. */
    Jobs desk() {
        return new Jobs(databases.pools().of(Role.APP));
    }

    /** One of geo-tagged households that holds for so many seconds from now. */
    int agreement(long seconds) {
        DataSource build = build();
        int institution = new Institutions(databases.pools().of(Role.APP))
                .registerBody("Receiver")
                .id();
        Taking taking = new LockLedger(build, LockCap.STANDARD)
                .take(new RecordRequest(
                        institution,
                        RecordCategory.GEO_TAGGED,
                        Set.of("rooms"),
                        List.of(new Unlock("rooms", "Tester", "Testing"))));
        Instant now = Instant.now();
        Agreement agreement = new Agreement(
                "Receiver",
                OptionalInt.empty(),
                "Testing",
                Receiver.GOVERNMENT,
                Scopes.of(
                        SharingCategory.VIII,
                        "demo",
                        Set.of("1"),
                        AreaLevel.DISTRICT,
                        Set.of("rooms"),
                        now.minusSeconds(60),
                        now.plusSeconds(seconds)),
                OptionalInt.of(((Taking.Granted) taking).grantId()));
        return new Tokens(build).issue(agreement, new SecureRandom()).agreement();
    }

    /** Runs a statement behind the walls. */
    void run(String sql) {
        databases.run(sql);
    }

    /** The first column of the first row. */
    long number(String sql) {
        return databases.number(sql);
    }

    @Override
    public void close() {
        databases.close();
    }
}
