package pk.nser.db.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.SampleEvents;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

/** A log with its checkpoints, and somebody who has every right in the database but not the signing key. */
final class ChainedLog implements AutoCloseable {
    final TestDatabases databases = TestDatabases.create("chain");
    final Path keys;
    final Path folder;
    final Checkpoints checkpoints;

    ChainedLog(Path work) throws IOException {
        keys = Files.createDirectories(work.resolve("keys"));
        folder = work.resolve("audit");
        TestKeys.write(keys, KeyFile.AUDIT, 7);
        checkpoints = new Checkpoints(databases.pools().of(Role.BUILD), folder, keys);
    }

    void write(int events) {
        try (AuditLog log = AuditLog.start(databases.pools().of(Role.AUDIT))) {
            SampleEvents.first(events).forEach(log::record);
        }
    }

    /** Statements as the superuser with the triggers off, committed. */
    void tamper(String sql) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        databases.close();
    }
}
