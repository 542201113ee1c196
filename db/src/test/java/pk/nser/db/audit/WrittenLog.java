package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

/** A log that is being written, and the table behind it as the superuser sees it. */
final class WrittenLog implements AutoCloseable {
    final TestDatabases databases = TestDatabases.create("auditlog");
    AuditLog log = AuditLog.start(databases.pools().of(Role.AUDIT));

    /** Ends the log, so that all is written, and starts another. */
    void restart() {
        restart(source -> source);
    }

    /** @param between what the new log sees of its pool */
    void restart(UnaryOperator<DataSource> between) {
        log.close();
        log = AuditLog.start(between.apply(databases.pools().of(Role.AUDIT)));
    }

    /** What the log, its thread and the database are at: for a test that waits in vain. */
    String state() {
        StringBuilder told = new StringBuilder("failing " + log.isFailing() + ", lost " + log.lost());
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("audit-log") || thread.getName().contains("connection")) {
                told.append("; ").append(thread.getName()).append(' ').append(List.of(stack));
            }
        });
        databases
                .texts("select concat_ws(' ', pid, usename, state, wait_event, query) from pg_stat_activity"
                        + " where datname = current_database()")
                .forEach(session -> told.append("; ").append(session));
        return told.toString();
    }

    long number(String sql) {
        return databases.number(sql);
    }

    void change(String sql) {
        databases.run(sql);
    }

    /** Ends the writer's sessions; returns how many there were. */
    long kill() {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'nser_audit'"
                + " and datname = current_database()");
    }

    /** Lets nobody new write to this database, or lets them again; other tests' databases are left alone. */
    void stopped(boolean stopped) {
        change((stopped ? "revoke insert (body) on audit.event from" : "grant insert (body) on audit.event to")
                + " nser_audit");
    }

    /** The numbers are 1 to {@code count} and the end of the chain is the last of them. */
    void assertGapFree(long count) {
        assertThat(number("select count(*) from audit.event")).isEqualTo(count);
        assertThat(number("select coalesce(max(seq), 0) from audit.event")).isEqualTo(count);
        assertThat(number("select seq from audit.head")).isEqualTo(count);
    }

    long distinctRows() {
        return number("select count(distinct body::json ->> 'rows') from audit.event");
    }

    void waitUntilFailing(boolean failing) throws InterruptedException {
        for (int i = 0; i < 600 && log.isFailing() != failing; i++) {
            Thread.sleep(50);
        }
        assertThat(log.isFailing()).isEqualTo(failing);
    }

    @Override
    public void close() {
        log.close();
        databases.close();
    }
}
