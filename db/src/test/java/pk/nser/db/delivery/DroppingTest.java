package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.drop.Dropping;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;

/** What ends when an agreement does, and what is left of runs that were killed. */
class DroppingTest extends OnDeliveredDemo {
    private static Dropping dropping() {
        DataSource build = demo.registry.databases.pools().of(Role.BUILD);
        return new Dropping(build, new GrantKeys(build, demo.registry.keys), new DeliveryFolder(demo.deliveries()));
    }

    @Test
    void dropTakesEverythingAndASecondOneIsFine() throws IOException {
        int agreement = agreement();
        int other = agreement();
        demo.make(agreement);
        demo.make(agreement, FileFormat.SHAPEFILE, TargetSystem.wgs84());
        long kept = demo.make(other).delivery().rows();
        Path own = demo.deliveries().resolve(String.valueOf(agreement));
        Files.createFile(own.resolve(".geotags-2026-09-99.csv.new"));
        Files.createDirectory(own.resolve(".geotags-2026-09-99.csv.new.parts"));
        Files.createFile(own.resolve(".geotags-2026-09-99.csv.new.parts/part-1"));
        assertThatThrownBy(() -> dropping().drop(agreement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not over, it is active");
        long grant = demo.number("select grant_id from app.agreement where agreement_id = %d", agreement);
        demo.registry.run(
                "insert into app.job (kind, agreement_id, format, epsg, state, delivery_id) select 'delivery', "
                        + agreement + ", 'csv', 4326, 'done', delivery_id from app.delivery where grant_id = " + grant
                        + " limit 1");
        demo.registry.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
        assertThat(dropping().drop(agreement)).isEqualTo(6);
        assertThat(demo.tables(agreement)).isEmpty();
        assertThat(own).doesNotExist();
        assertThat(demo.number("select count(*) from app.snapshot where agreement_id = %d", agreement))
                .isZero();
        assertThat(demo.registry.number("select count(*) from app.delivery where grant_id = " + grant))
                .isZero();
        assertThat(demo.registry.number("select count(*) from reg.grant_key where grant_id = " + grant))
                .isZero();
        assertThat(demo.number(
                        "select count(*) from app.job where agreement_id = %d and kind = 'delivery' and delivery_id is null",
                        agreement))
                .isEqualTo(1);
        assertThat(dropping().drop(agreement)).isZero();
        assertThatThrownBy(() -> demo.make(agreement)).hasMessageContaining("is revoked");
        assertThat(demo.number("select count(*) from rel.snapshot_%d", other)).isEqualTo(kept);
    }

    /** Nothing can be made of the paper, and what was made goes all the same. */
    @Test
    void aPaperThatNobodyCanReadIsDropped() {
        int agreement = agreement();
        demo.make(agreement);
        demo.registry.run("update app.agreement set addresses = '{the office}' where agreement_id = " + agreement);
        assertThatThrownBy(() -> demo.make(agreement)).hasMessageContaining("no agreement " + agreement);
        assertThatThrownBy(() -> dropping().drop(agreement)).hasMessageContaining("is not over, it is active");
        demo.registry.run("update app.agreement set state = 'revoked' where agreement_id = " + agreement);
        assertThat(dropping().drop(agreement)).isEqualTo(2);
        assertThat(demo.tables(agreement)).isEmpty();
        assertThat(demo.number(
                        "select count(*) from app.delivery d join app.agreement using (grant_id)"
                                + " where agreement_id = %d",
                        agreement))
                .isZero();
        assertThat(demo.number(
                        "select count(*) from reg.grant_key join app.agreement using (grant_id)"
                                + " where agreement_id = %d",
                        agreement))
                .isZero();
        assertThatThrownBy(() -> dropping().drop(999_999)).hasMessageContaining("no agreement 999999");
    }

    @Test
    void sweepTakesWhatKilledRunsLeftAndNothingElse() throws IOException, SQLException {
        int agreement = agreement();
        Delivery made = demo.make(agreement).delivery();
        Path own = demo.deliveries().resolve(String.valueOf(agreement));
        Files.createFile(own.resolve(".geotags-2026-09-98.gpkg.new"));
        Files.createFile(own.resolve("geotags-2026-09-98.gpkg"));
        Files.createDirectory(demo.deliveries().resolve("999"));
        try (MakingLock lock = MakingLock.of(demo.registry.databases.pools().of(Role.BUILD), agreement + 1)) {
            assertThat(lock.connection().isValid(1)).isTrue();
            assertThat(dropping().sweep()).as("while somebody makes a file").isZero();
        }
        assertThat(dropping().sweep()).isEqualTo(2);
        try (var inside = Files.list(own)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(made.file(), made.file() + ".json");
        }
        assertThat(demo.deliveries().resolve("999")).doesNotExist();
        assertThat(new Deliveries(demo.registry.databases.pools().of(Role.APP)).of(agreement))
                .containsExactly(made);
    }
}
