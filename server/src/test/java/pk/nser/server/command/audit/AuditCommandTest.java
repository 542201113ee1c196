package pk.nser.server.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.Verdict;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.server.command.Failure;
import pk.nser.server.fixture.Operator;

class AuditCommandTest {
    @Test
    void whoeverKeepsWatchVerifiesSignsAndReads(@TempDir Path home) throws IOException, SQLException {
        try (TestDatabases databases = TestDatabases.create("auditcmd")) {
            Operator operator = Operator.of(home, databases.address());
            TestKeys.write(Files.createDirectories(home.resolve("keys")));
            try (AuditLog log = AuditLog.start(databases.pools().of(Role.AUDIT))) {
                for (int agreement : new int[] {4, 5, 4}) {
                    log.record(new AuditEvent(
                            Action.FIGURES,
                            Verdict.PERMIT,
                            Asker.holder("0123456789ABCd", agreement, ""),
                            Subject.NONE,
                            Origin.NONE));
                }
            }
            Operator.Answer unsigned = operator.run("audit", "verify");
            assertThat(unsigned.code()).isEqualTo(Failure.REFUSED);
            assertThat(unsigned.err()).contains("audit.pub", "audit checkpoint");

            Operator.Answer signed = operator.run("audit", "checkpoint");
            assertThat(signed.err()).isEmpty();
            assertThat(signed.out()).startsWith("nser-audit-1 seq=3 hash=").contains(" count=3 at=");
            assertThat(home.resolve("audit/checkpoints")).isNotEmptyFile();
            Operator.Answer holds = operator.run("audit", "verify");
            assertThat(holds.code()).isZero();
            assertThat(holds.out())
                    .matches("3 events up to number 3, 1 checkpoints signed with the key [0-9a-f]{16},"
                            + " the last at event 3: the log holds\\R");
            assertThat(operator.run("audit", "list", "--agreement", "4").out().lines())
                    .hasSize(2)
                    .allMatch(line -> line.matches("[13]  2\\S+Z  \\{\"action\":\"figures\".*\"agreement\":4}"));

            try (Connection connection = databases.superuser(false);
                    Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica; delete from audit.event where seq = 2");
            }
            Operator.Answer broken = operator.run("audit", "verify");
            assertThat(broken.code()).isEqualTo(Failure.REFUSED);
            assertThat(broken.out()).contains("event 2: missing", "THE LOG DOES NOT HOLD");
        }
    }
}
