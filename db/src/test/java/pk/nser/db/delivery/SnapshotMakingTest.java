package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.delivery.snapshot.RowTarget;
import pk.nser.db.delivery.snapshot.Snapshots;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Usage;
import pk.nser.db.household.GeoTag;

/** How a snapshot comes: what it takes from the quota, and what is left when it does not come. */
class SnapshotMakingTest extends OnDeliveredDemo {
    /** What is given once is not counted again, in whatever format or release; what is new is. */
    @Test
    void householdsAreTakenFromTheQuotaOnce() {
        int agreement = agreement();
        long rows = demo.make(agreement).delivery().rows();
        assertThat(demo.used(agreement)).isEqualTo(new Usage(rows, 0));
        String made = demo.texts("select made_at from app.snapshot where agreement_id = %d", agreement)
                .get(0);
        demo.make(agreement, FileFormat.GEOJSON, TargetSystem.wgs84());
        assertThat(demo.texts("select made_at from app.snapshot where agreement_id = %d", agreement))
                .as("the same release, the same snapshot")
                .containsExactly(made);
        LaterRelease.make(demo, "2026-10", agreement);
        assertThat(demo.used(agreement)).isEqualTo(new Usage(rows, 0));
        assertThat(demo.texts("select release from app.snapshot where agreement_id = %d", agreement))
                .containsExactly("2026-10");
        demo.registry.run(
                "delete from rel.given_%1$d where id in (select id from rel.given_%1$d limit 7)".formatted(agreement));
        LaterRelease.make(demo, "2026-11", agreement);
        assertThat(demo.used(agreement)).isEqualTo(new Usage(rows + 7, 0));
        assertThat(demo.number("select count(*) from app.reservation where agreement_id = %d", agreement))
                .isZero();
        assertThat(demo.number("select count(*) from rel.given_%d", agreement)).isEqualTo(rows);
    }

    /** After a restore without rel, or under a codebook with another column, the table is made anew and nothing is taken twice. */
    @ParameterizedTest
    @ValueSource(strings = {"drop table rel.snapshot_%d", "alter table rel.snapshot_%d rename rooms to chambers"})
    void aTableThatDoesNotFitIsMadeAnew(String change) {
        int agreement = agreement();
        long rows = demo.make(agreement).delivery().rows();
        demo.registry.run(change.formatted(agreement));
        assertThat(demo.make(agreement, FileFormat.GEOPACKAGE, TargetSystem.wgs84())
                        .delivery()
                        .rows())
                .isEqualTo(rows);
        assertThat(demo.number("select count(rooms) from rel.snapshot_%d", agreement))
                .isEqualTo(rows);
        assertThat(demo.used(agreement)).isEqualTo(new Usage(rows, 0));
    }

    @Test
    void aQuotaThatWouldBePassedLeavesNothing() {
        long rows = demo.make(agreement()).delivery().rows();
        int tight = demo.points(council, rows - 1);
        assertThatThrownBy(() -> demo.make(tight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("household quota of agreement " + tight);
        assertThat(demo.tables(tight)).isEmpty();
        assertThat(demo.number("select count(*) from app.snapshot where agreement_id = %d", tight))
                .isZero();
        assertThat(demo.used(tight)).isEqualTo(new Usage(0, 0));
        assertThat(demo.number("select count(*) from app.reservation where agreement_id = %d", tight))
                .isZero();
        assertThat(demo.deliveries().resolve(String.valueOf(tight))).doesNotExist();
        assertThat(demo.make(demo.points(council, rows)).delivery().rows())
                .as("the last one fits")
                .isEqualTo(rows);
    }

    /** Makes rows and comes to grief in the middle of them. */
    private record Broken(RowMaker maker, boolean kill) implements RowMaker {
        @Override
        public RecordSchema schema() {
            return maker.schema();
        }

        @Override
        public long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
            int[] rows = {0};
            return maker.write(pseudonyms, (values, place, area) -> {
                target.row(values, place, area);
                if (++rows[0] == 100) {
                    if (!kill) {
                        throw new IllegalStateException("no more");
                    }
                    demo.registry.run("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query like 'copy rel.snapshot%'");
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunThatIsKilledLeavesTheOldSnapshot(boolean kill) throws SQLException {
        int agreement = agreement();
        long rows = demo.make(agreement).delivery().rows();
        List<String> before = demo.tables(agreement);
        DataSource build = demo.registry.databases.pools().of(Role.BUILD);
        RowMaker maker;
        try (Connection connection = build.getConnection()) {
            maker = CategoryRows.of(build, RecordAgreement.read(connection, agreement), demo.release, Set.of((int)
                    demo.registry.number("select area_id from agg.area where code = '" + council + "'")));
        }
        assertThatThrownBy(() -> {
                    try (Connection connection = build.getConnection()) {
                        Snapshots.make(
                                connection,
                                agreement,
                                "main",
                                "2026-10",
                                new Quota(1_000_000, 1),
                                new Broken(maker, kill),
                                new Pseudonyms(demo.keyOf(agreement)));
                    }
                })
                .isInstanceOf(kill ? SQLException.class : IllegalStateException.class);
        assertThat(demo.tables(agreement))
                .isEqualTo(before)
                .containsExactly("bin_" + agreement, "given_" + agreement, "snapshot_" + agreement);
        assertThat(demo.number("select count(*) from rel.snapshot_%d", agreement))
                .isEqualTo(rows);
        assertThat(demo.texts("select release from app.snapshot where agreement_id = %d", agreement))
                .containsExactly("2026-09");
        assertThat(demo.used(agreement)).isEqualTo(new Usage(rows, 0));
        assertThat(LaterRelease.make(demo, "2026-10", agreement).delivery().rows())
                .as("run again")
                .isEqualTo(rows);
    }

    /** The place of a household without one is nowhere: the columns of points and those of the schema go together. */
    @Test
    void aRowOfAnotherShapeIsRefused() {
        int agreement = agreement();
        RecordSchema schema = new GeoTagDelivery(
                        demo.registry.databases.pools().of(Role.BUILD),
                        new GeoTagOrder("main", "demo-main", Set.of(), AreaLevel.DISTRICT, Set.of(1), Set.of("rooms")))
                .schema();
        RowMaker maker = new RowMaker() {
            @Override
            public RecordSchema schema() {
                return schema;
            }

            @Override
            public long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
                target.row(List.of("a", "b"), new GeoTag(70, 30), 1);
                return 0;
            }
        };
        assertThatThrownBy(() -> {
                    try (Connection connection =
                            demo.registry.databases.pools().of(Role.BUILD).getConnection()) {
                        Snapshots.make(
                                connection,
                                agreement,
                                "main",
                                "2026-09",
                                new Quota(1, 1),
                                maker,
                                new Pseudonyms(demo.keyOf(agreement)));
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(RegistryUnavailable.class);
        assertThat(demo.tables(agreement)).isEmpty();
    }
}
