package pk.nser.db.release.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.disclosure.leaf.point.ReleasedPoints;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.fixture.DemoRelease;

/**
 * Leaves of the demonstration registry over three releases; the tests go on from each other's state. The releases are built
 * without the audit: leaves are made of places and of which villages are taken, of neither of which it knows, and no figure
 * is looked at here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeafFreezingTest {
    private static final String BASE_LEAVES = "(select v.area_id, p.household_id, p.leaf from reg.snapshot_village v"
            + " join reg.leaf_village l using (build, area_id)"
            + " cross join unnest(l.households, l.leaves) as p(household_id, leaf)) b";

    @TempDir
    private static Path folder;

    private static DemoRelease demo;

    @BeforeAll
    static void publishTheFirstRelease() {
        demo = DemoRelease.released("leaves", folder);
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    private static List<FrozenLeaves> read() throws SQLException {
        try (Connection connection = demo.databases.pools().of(Role.BUILD).getConnection()) {
            connection.setAutoCommit(false);
            List<FrozenLeaves> read = FrozenLeaves.read(
                    connection, DemoRelease.LINE, DemoRelease.AREAS, ShownTree.read(connection, DemoRelease.AREAS));
            connection.rollback();
            return read;
        }
    }

    @Test
    @Order(1)
    void everyGeotaggedHouseholdOfALargeEnoughUnionCouncilHasALeaf() throws SQLException {
        List<FrozenLeaves> councils = read();
        long members = councils.stream().mapToLong(c -> c.members().size()).sum();
        assertThat(members)
                .isEqualTo(demo.number("select count(*) from " + BASE_LEAVES))
                .isEqualTo(demo.number("select count(distinct household_id) from " + BASE_LEAVES))
                .isGreaterThan(10_000);
        assertThat(demo.number("select count(*) from reg.household where geotag is not null") - members)
                .as("in union councils with fewer than ten geo-tagged households")
                .isBetween(0L, 2_000L);
        assertThat(demo.number("select count(*) from " + BASE_LEAVES
                        + " join reg.household h using (household_id) where h.geotag is null"))
                .isZero();
        for (FrozenLeaves council : councils) {
            Map<Integer, Integer> sizes = new HashMap<>();
            IntStream.range(0, council.members().size())
                    .forEach(i -> sizes.merge(council.granted(List.of()).group(i), 1, Integer::sum));
            assertThat(sizes).doesNotContainKey(0);
            assertThat(sizes.values()).allMatch(size -> size >= 10);
        }
    }

    /** By block ranges a look-up read a fifth of all households or all members, once a month of releases had mixed the rows of builds. */
    @ParameterizedTest
    @ValueSource(strings = {"reg.snapshot_household_area", "reg.snapshot_member_area"})
    @Order(1)
    void frozenRowsAreFoundWhereverTheyLie(String index) {
        assertThat(demo.databases.texts("select amname from pg_class c join pg_am a on a.oid = c.relam"
                        + " where c.oid = '" + index + "'::regclass"))
                .containsExactly("btree");
    }

    @Test
    @Order(2)
    void everyReleasedPointLiesInItsUnionCouncil() throws SQLException {
        Map<Integer, Geometry> outlines = new Outlines(demo.databases.pools().of(Role.BUILD))
                .read(DemoRelease.AREAS, AreaLevel.UNION_COUNCIL).stream()
                        .collect(Collectors.toMap(Outlines.Outline::areaId, Outlines.Outline::shape));
        Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(new SecureRandom()));
        Set<String> ids = new HashSet<>();
        int withheld = 0;
        for (FrozenLeaves council : read()) {
            Geometry outline = java.util.Objects.requireNonNull(outlines.get(council.unionCouncil()));
            var granted = council.granted(Sensitive.all());
            withheld += granted.withheldDimensions().size();
            for (ReleasedPoints.Row row : ReleasedPoints.rows(granted, outline, pseudonyms)) {
                assertThat(ids.add(row.id())).isTrue();
                assertThat(outline.covers(new GeometryFactory()
                                .createPoint(new Coordinate(
                                        row.at().longitude(), row.at().latitude()))))
                        .isTrue();
            }
        }
        System.out.println(
                "MEASURED demo: points " + ids.size() + ", union councils too alike, by dimension " + withheld);
        assertThat((long) ids.size()).isEqualTo(demo.number("select count(*) from " + BASE_LEAVES));
    }

    @Test
    @Order(3)
    void aHeldVillageKeepsItsLeaves() throws SQLException {
        long village = demo.number("select area_id from reg.household where geotag is not null"
                + " group by 1 having count(*) > 60 order by 1 limit 1");
        List<String> before = leaves(village);
        assertThat(before).hasSizeGreaterThan(60);
        demo.run("update reg.household set geotag = (select geotag from reg.household where area_id = " + village
                + " order by household_id desc limit 1) where area_id = " + village);
        assertThat(demo.buildUnaudited("2026-10", "2026-10-31").faults()).isEmpty();
        demo.publish("2026-10");
        assertThat(leaves(village))
                .as("places are no change that lets a village in")
                .isEqualTo(before);
    }

    /** Each household of a village with its leaf. */
    private static List<String> leaves(long village) {
        return demo.databases.texts("select household_id || ' ' || leaf from " + BASE_LEAVES + " where area_id = "
                + village + " order by household_id");
    }

    @Test
    @Order(4)
    void aLeafThatFellBelowTheMinimumIsMergedAndNothingElseChanges() throws SQLException {
        long partition = demo.number("select sum(hashtext(leaf::text)) from reg.leaf");
        // the village with most of its households in leaves of few: all but two of its households leave the registry
        long village = demo.number("select area_id from reg.household where geotag is not null"
                + " group by 1 having count(*) between 30 and 200 order by count(*) desc, 1 limit 1");
        demo.run("delete from reg.member where area_id = " + village + " and household_id not in"
                + " (select household_id from reg.household where area_id = " + village + " order by 1 limit 2)");
        demo.run("delete from reg.household where area_id = " + village + " and household_id not in"
                + " (select household_id from reg.household where area_id = " + village + " order by 1 limit 2)");
        assertThat(demo.buildUnaudited("2026-11", "2026-11-30").faults()).isEmpty();
        demo.publish("2026-11");
        assertThat(demo.number("select count(*) from " + BASE_LEAVES + " where area_id = " + village))
                .isEqualTo(2);
        assertThat(demo.number("select sum(hashtext(leaf::text)) from reg.leaf"))
                .isEqualTo(partition);
        assertThat(demo.number("select count(*) from reg.leaf_merge where dimension = ''"))
                .isPositive();
        for (FrozenLeaves council : read()) {
            Map<Integer, Integer> sizes = new HashMap<>();
            var granted = council.granted(List.of());
            IntStream.range(0, council.members().size()).forEach(i -> sizes.merge(granted.group(i), 1, Integer::sum));
            assertThat(sizes.values()).allMatch(size -> size >= 10);
            assertThat(sizes).doesNotContainKey(0);
        }
        assertThat(demo.number("select count(*) from reg.leaf_village l where not exists"
                        + " (select 1 from reg.snapshot_village v where v.build = l.build and v.area_id = l.area_id)"))
                .as("rows of replaced villages wait for the next build to be dropped")
                .isLessThanOrEqualTo(10);
    }

    @Test
    @Order(5)
    void whoMovesToWhereNoPlacesAreKnownBringsNoLeafAlong() throws SQLException {
        long to = demo.number("select area_id from reg.household group by 1 having count(geotag) = 0"
                + " order by count(*) desc, 1 limit 1");
        long from = demo.number("select area_id from " + BASE_LEAVES
                + " group by 1 having count(*) > 60 order by max(leaf) desc, 1 limit 1");
        demo.run("update reg.household set area_id = " + to
                + ", geotag = null, row_hash = row_hash + 1 where household_id in"
                + " (select household_id from reg.household where area_id = " + from + " order by 1 limit 20)");
        demo.run("update reg.member m set area_id = h.area_id from reg.household h"
                + " where h.household_id = m.household_id and h.area_id <> m.area_id");
        assertThat(demo.buildUnaudited("2026-12", "2026-12-31").faults()).isEmpty();
        demo.publish("2026-12");
        assertThat(demo.number("select count(*) from reg.snapshot_household s join reg.snapshot_village v"
                        + " using (area_id, build) join reg.household h using (household_id)"
                        + " where s.area_id = " + to + " and h.area_id = " + to))
                .isGreaterThan(20);
        assertThat(demo.number("select count(*) from " + BASE_LEAVES + " where area_id = " + to))
                .isZero();
    }

    @ParameterizedTest
    @Order(6)
    @CsvSource(
            delimiter = '|',
            value = {
                "BUILD|update reg.leaf set path = ''|permission denied for table leaf",
                "BUILD|delete from reg.leaf|permission denied for table leaf",
                "BUILD|delete from reg.leaf_merge|permission denied for table leaf_merge",
                "BUILD|update reg.leaf_merge set dimension = 'rooms'|permission denied for table leaf_merge",
                "BUILD|update reg.leaf_village set leaves = leaves|permission denied for table leaf_village",
                "BUILD|update reg.grant_key set wrapped = wrapped|permission denied for table grant_key",
                "LOAD|select * from reg.leaf_village|permission denied for table leaf_village",
                "APP|select * from reg.grant_key|permission denied for schema reg",
                "AGG|select * from reg.leaf|permission denied for schema reg"
            })
    void nobodyRefinesAPartitionOrLooksAtIt(Role role, String sql, String refused) throws SQLException {
        try (Connection connection = demo.databases.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(refused);
        }
    }
}
