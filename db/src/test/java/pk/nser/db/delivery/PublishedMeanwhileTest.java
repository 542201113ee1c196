package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.snapshot.BaseRelease;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

/** A release is published while a file is made: the file says the release that its rows are of. */
class PublishedMeanwhileTest extends OnDeliveredDemo {
    private static void awaitOne(String sql) throws InterruptedException {
        for (int i = 0; demo.registry.number(sql) == 0; i++) {
            assertThat(i).as("nobody waits: " + sql).isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void assertAllOf(String release, int agreement, Delivery made) {
        assertThat(made.release()).isEqualTo(release);
        assertThat(made.file()).startsWith("geotags-" + release + "-");
        assertThat(demo.texts("select release from app.snapshot where agreement_id = %d", agreement))
                .containsExactly(release);
    }

    @Test
    void whatComesWhileTheLockIsWaitedForIsWhatIsMade() throws Exception {
        int agreement = agreement();
        CompletableFuture<DeliveryMaking.Made> making;
        try (MakingLock lock = MakingLock.of(demo.registry.databases.pools().of(Role.BUILD), agreement)) {
            assertThat(lock.connection().isValid(1)).isTrue();
            making = CompletableFuture.supplyAsync(() -> demo.make(agreement));
            awaitOne("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = "
                    + agreement);
            LaterRelease.publish(demo, "2026-10");
        }
        try {
            assertAllOf("2026-10", agreement, making.get(2, TimeUnit.MINUTES).delivery());
        } finally {
            LaterRelease.forget(demo, "2026-10");
        }
    }

    @Test
    void whatComesWhileRowsAreReadIsMadeAnew() throws Exception {
        int agreement = agreement();
        CompletableFuture<DeliveryMaking.Made> making;
        try (Connection wall = demo.registry.databases.superuser(false);
                Statement statement = wall.createStatement()) {
            wall.setAutoCommit(false);
            statement.execute("lock table reg.snapshot_household in access exclusive mode");
            making = CompletableFuture.supplyAsync(() -> demo.make(agreement));
            awaitOne(
                    "select count(*) from pg_locks where not granted and relation = 'reg.snapshot_household'::regclass");
            LaterRelease.publish(demo, "2026-11");
            wall.rollback();
        }
        try {
            assertAllOf("2026-11", agreement, making.get(2, TimeUnit.MINUTES).delivery());
        } finally {
            LaterRelease.forget(demo, "2026-11");
        }
    }

    /** The pointer is turned before the rows are moved: for that moment the base is of the release before. */
    @Test
    void whatIsServedBeforeItsRowsAreInTheBaseIsNotWhatTheFileSays() {
        int agreement = agreement();
        demo.registry.run("update reg.build set folded = false where release = '2026-09'");
        try {
            assertThatThrownBy(() -> demo.make(agreement))
                    .isInstanceOf(IllegalStateException.class)
                    .isNotInstanceOf(BaseRelease.Moved.class)
                    .hasMessageContaining("2026-09 is not published to its end");
        } finally {
            demo.registry.run("update reg.build set folded = true where release = '2026-09'");
        }
        Delivery made =
                demo.make(agreement, FileFormat.GEOJSON, TargetSystem.wgs84()).delivery();
        assertAllOf("2026-09", agreement, made);
    }
}
