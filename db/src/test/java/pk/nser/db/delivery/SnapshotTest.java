package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.db.grant.ceiling.SharingCategory;

/** What stands for an agreement in the database, from its first file to its end. */
class SnapshotTest extends OnDeliveredDemo {
    @Test
    void theTableHasTheApprovedColumnsAlone() throws IOException {
        int agreement = agreement();
        Delivery made = demo.make(agreement).delivery();
        assertThat(demo.texts(
                        "select column_name || ' ' || data_type from information_schema.columns"
                                + " where table_schema = 'rel' and table_name = 'snapshot_%d' order by ordinal_position",
                        agreement))
                .containsExactly(
                        "id text",
                        "area text",
                        "household_size bigint",
                        "poverty_band text",
                        "rooms text",
                        "longitude double precision",
                        "latitude double precision",
                        "area_id integer",
                        "cell bigint");
        assertThat(demo.number("select count(*) from rel.snapshot_%d", agreement))
                .isEqualTo(made.rows());
        assertThat(demo.number("select row_count from app.snapshot where agreement_id = %d", agreement))
                .isEqualTo(made.rows());
        assertThat(demo.number("select households from app.snapshot where agreement_id = %d", agreement))
                .isEqualTo(made.rows());
        assertThat(demo.texts(
                        "select distinct a.code from rel.snapshot_%d s join agg.area a using (area_id)", agreement))
                .containsExactly(council);
        assertThat(demo.texts(
                        "select indexdef from pg_indexes where schemaname = 'rel' and tablename = 'snapshot_%d' order by 1",
                        agreement))
                .hasSize(3)
                .anyMatch(index -> index.contains("btree (cell)"))
                .anyMatch(index -> index.contains("btree (((cell >> 16)), id)"))
                .anyMatch(index -> index.contains("UNIQUE") && index.contains("btree (id)"));
    }

    /** Morton code of the tile at zoom 20, x in the even bits, reckoned here by PostgreSQL. */
    @Test
    void cellsAndBinsAreThoseOfTheRows() {
        int agreement = agreement();
        demo.make(agreement);
        assertThat(demo.number("""
                        select count(*) from rel.snapshot_%d s,
                          lateral (select floor((longitude + 180) / 360 * 1048576)::bigint as x,
                                          floor((0.5 - ln((1 + sind(latitude)) / (1 - sind(latitude))) / (4 * pi()))
                                                * 1048576)::bigint as y) tile
                         where s.cell <> (select sum(((x >> i & 1) << 2 * i) | ((y >> i & 1) << 2 * i + 1))
                                            from generate_series(0, 19) i)""", agreement)).isZero();
        assertThat(demo.texts(
                        "select zoom || ' ' || sum(households) from rel.bin_%1$d group by zoom order by zoom",
                        agreement))
                .hasSize(12)
                .allMatch(line -> line.endsWith(" " + demo.number("select count(*) from rel.snapshot_%d", agreement)));
        assertThat(demo.number("""
                        select count(*) from (
                          select zoom, cell >> 2 * (14 - zoom) as cell, count(*)::int as households
                            from rel.snapshot_%1$d, generate_series(0, 11) zoom group by 1, 2
                          except select zoom, cell, households from rel.bin_%1$d) wrong""", agreement)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REL", "APP", "AGG", "AUDIT", "SCORE"})
    void onlyTheReaderOfRecordsReadsIt(Role role) throws SQLException {
        int agreement = agreement();
        demo.make(agreement);
        for (String table : List.of("rel.snapshot_", "rel.bin_", "rel.given_")) {
            try (Connection connection =
                            demo.registry.databases.pools().of(role).getConnection();
                    Statement statement = connection.createStatement()) {
                if (role == Role.REL && !table.contains("given")) {
                    assertThat(statement
                                    .executeQuery("select * from " + table + agreement)
                                    .next())
                            .isTrue();
                    assertThatThrownBy(() -> statement.execute("delete from " + table + agreement))
                            .isInstanceOf(SQLException.class);
                } else {
                    assertThatThrownBy(() -> statement.executeQuery("select * from " + table + agreement))
                            .as(role + " " + table)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void oneHouseholdHasOtherNamesAndPlacesInEachAgreement() {
        int one = agreement();
        int other = agreement();
        demo.make(one);
        demo.make(other);
        String both = " from rel.snapshot_" + one + " a join rel.snapshot_" + other + " b ";
        assertThat(demo.registry.number("select count(*)" + both + "using (id)"))
                .isZero();
        assertThat(demo.registry.number("select count(*)" + both + "using (longitude, latitude)"))
                .isLessThan(demo.number("select count(*) from rel.snapshot_%d", one) / 20);
    }

    /** R41 to R43: no points where none were collected; where that is so in a part, rows are of the rest, and it is told. */
    @Test
    void whereGeoTagsWereNotCollectedThereAreNone() throws IOException {
        String lacking =
                demo.text("select code from agg.area where area_level = 3 and 'geotags' = any (not_collected) limit 1");
        int nothing =
                demo.agreement(SharingCategory.VIII, Set.of(lacking), AreaLevel.UNION_COUNCIL, Set.of("rooms"), 3_600);
        assertThatThrownBy(() -> demo.make(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("geo-tags were not collected in")
                .hasMessageContaining("(" + lacking + ")");
        int some = demo.agreement(
                SharingCategory.VIII,
                Set.of(lacking, council),
                AreaLevel.UNION_COUNCIL,
                Set.of("rooms", "poverty_score"),
                3_600);
        DeliveryMaking.Made made = demo.make(some);
        assertThat(made.notCollected()).extracting(Manifest.NotCollected::topic).containsExactly("geotags");
        assertThat(made.notCollected())
                .allSatisfy(gap ->
                        assertThat(gap.areas()).extracting(Manifest.Where::code).containsExactly(lacking));
        JsonNode manifest = new ObjectMapper()
                .readTree(new DeliveryFolder(demo.deliveries())
                        .file(some, made.delivery().file() + ".json")
                        .toFile());
        assertThat(manifest.at("/notCollected/0/areas/0/code").asText()).isEqualTo(lacking);
        assertThat(manifest.at("/agreement/recipient").asText()).isEqualTo("Receiver");
        assertThat(manifest.at("/agreement/number").asText()).isEqualTo(String.valueOf(some));
        assertThat(manifest.at("/agreement/terms/en").asText())
                .contains("For the purpose stated", "third party", "utmost care", "BISP");
        assertThat(manifest.at("/file/sha256").asText())
                .isEqualTo(made.delivery().sha256());
        assertThat(manifest.at("/source/synthetic").asBoolean()).isTrue();
    }
}
