package pk.nser.db.delivery.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/** What the reader of records gives of one agreement's points. */
class GivenPointsTest {
    private static final int AGREEMENT = 7;
    private static final CellRange WORLD = CellRange.of(0, 0, 0, CellRange.POINT_ZOOM);
    private static final List<Dimension> TOILETS =
            List.of(Codebook.standard().dimension("toilet_type").orElseThrow());

    private static TestDatabases databases;
    private static GivenPoints points;
    private static List<PlacedPoints.Row> rows;

    @BeforeAll
    static void place() throws SQLException {
        databases = TestDatabases.create("points");
        withoutRecords();
        Random luck = new Random(5);
        rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new PlacedPoints.Row(
                    PlacedPoints.id(luck),
                    60 + luck.nextDouble(),
                    24 + luck.nextDouble(),
                    i % 4,
                    "A" + i % 4,
                    1 + i % 9,
                    Arrays.asList(i % 3 == 0 ? null : "flush", "one")));
        }
        new PlacedPoints(databases, AGREEMENT, List.of("toilet_type", "rooms")).write("2026-11", rows);
        points = new GivenPoints(databases.pools().of(Role.REL));
    }

    /** Of the register only the number of the agreement matters here. */
    private static void withoutRecords() throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table app.snapshot drop constraint snapshot_agreement_id_fkey");
        }
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static PointSample read(CellRange cells, @Nullable Set<Integer> areas, int most) {
        return points.points(AGREEMENT, new GivenPoints.Wanted(cells, areas, TOILETS, most))
                .orElseThrow();
    }

    @Test
    void givesAllPointsInTheOrderOfTheirRandomIds() {
        PointSample all = read(WORLD, null, 1_000);
        assertThat(all.all()).isEqualTo(400);
        assertThat(all.points())
                .containsExactlyElementsOf(rows.stream()
                        .sorted(Comparator.comparing(PlacedPoints.Row::id))
                        .map(row -> new GivenPoint(
                                row.longitude(),
                                row.latitude(),
                                row.area(),
                                row.size(),
                                row.values().subList(0, 1)))
                        .toList());
    }

    @Test
    void aSampleIsTheBeginningOfAll() {
        PointSample some = read(WORLD, null, 50);
        assertThat(some.all()).isEqualTo(400);
        assertThat(some.points()).isEqualTo(read(WORLD, null, 1_000).points().subList(0, 50));
    }

    @Test
    void givesWhatLiesInTheTileAndInNoOther() {
        List<GivenPoint> gathered = new ArrayList<>();
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                gathered.addAll(read(CellRange.of(8, 170 + x, 109 + y, CellRange.POINT_ZOOM), null, 1_000)
                        .points());
            }
        }
        List<GivenPoint> all = read(WORLD, null, 1_000).points();
        assertThat(gathered).isSubsetOf(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(gathered)
                .allSatisfy(point ->
                        assertThat(point.longitude()).isBetween(170 / 256.0 * 360 - 180, 172 / 256.0 * 360 - 180));
    }

    /** Zooms 12 and 13 are read by another index than finer ones, and zooms 12, 13 and 14 must tell the same points. */
    @Test
    void aWideTileIsTheSumOfTheFinerTilesInIt() {
        int found = 0;
        for (PlacedPoints.Row row : rows.subList(0, 60)) {
            int x = (int) ((row.longitude() + 180) / 360 * (1 << 12));
            double latitude = Math.toRadians(row.latitude());
            int y = (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * (1 << 12));
            for (Set<Integer> areas : Arrays.asList(null, Set.of(0, 1))) {
                PointSample widest = read(CellRange.of(12, x, y, CellRange.POINT_ZOOM), areas, 1_000);
                assertThat(widest.points()).hasSize((int) widest.all());
                assertThat(finer(13, x, y, areas)).containsExactlyInAnyOrderElementsOf(widest.points());
                assertThat(finer(14, x, y, areas)).containsExactlyInAnyOrderElementsOf(widest.points());
                assertThat(read(CellRange.of(12, x, y, CellRange.POINT_ZOOM), areas, 2)
                                .points())
                        .isEqualTo(widest.points().subList(0, Math.min(2, (int) widest.all())));
                found += widest.points().size();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static List<GivenPoint> finer(int zoom, int x, int y, @Nullable Set<Integer> areas) {
        List<GivenPoint> gathered = new ArrayList<>();
        int side = 1 << (zoom - 12);
        for (int n = 0; n < side * side; n++) {
            CellRange cells = CellRange.of(zoom, x * side + n % side, y * side + n / side, CellRange.POINT_ZOOM);
            PointSample sample = read(cells, areas, 1_000);
            assertThat(sample.points()).hasSize((int) sample.all());
            gathered.addAll(sample.points());
        }
        return gathered;
    }

    @Test
    void givesTheRowsOfSomeAreasAlone() {
        PointSample some = read(WORLD, Set.of(1, 3), 1_000);
        assertThat(some.all()).isEqualTo(200);
        assertThat(some.points()).extracting(GivenPoint::area).containsOnly("A1", "A3");
        assertThat(read(WORLD, Set.of(), 1_000).points()).isEmpty();
    }

    @Test
    void countsSquaresThatTogetherAreAllPoints() {
        for (int zoom : new int[] {0, 5, 11}) {
            List<GivenBin> bins = points.bins(AGREEMENT, zoom, CellRange.of(0, 0, 0, zoom + CellRange.BIN_ZOOMS))
                    .orElseThrow();
            assertThat(bins.stream().mapToInt(GivenBin::households).sum()).isEqualTo(400);
        }
        List<GivenBin> world = points.bins(AGREEMENT, 0, CellRange.of(0, 0, 0, CellRange.BIN_ZOOMS))
                .orElseThrow();
        assertThat(world).containsExactly(new GivenBin(42, 27, 400));
    }

    @Test
    void anAgreementWithoutTablesIsNotAnEmptyTile() {
        GivenPoints.Wanted wanted = new GivenPoints.Wanted(WORLD, null, TOILETS, 10);
        assertThat(points.points(8, wanted)).isEmpty();
        assertThat(points.bins(8, 0, CellRange.of(0, 0, 0, 6))).isEmpty();
        assertThat(read(CellRange.of(12, 0, 0, CellRange.POINT_ZOOM), null, 10).points())
                .isEmpty();
    }

    @Test
    void theRegisterTellsOfWhichReleaseTheyAre() {
        GivenSnapshots snapshots = new GivenSnapshots(databases.pools().of(Role.APP));
        assertThat(snapshots.of(AGREEMENT).map(found -> List.of(found.line(), found.release())))
                .contains(List.of("main", "2026-11"));
        assertThat(snapshots.of(8)).isEmpty();
    }

    @Test
    void aTableThatMayNotBeReadIsAnOutage() throws SQLException {
        new PlacedPoints(databases, 9, List.of("toilet_type")).write("2026-11", one());
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke select on rel.snapshot_9 from nser_rel");
        }
        assertThatThrownBy(() -> points.points(9, new GivenPoints.Wanted(WORLD, null, TOILETS, 10)))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageNotContaining("rel.");
    }

    private static List<PlacedPoints.Row> one() {
        return List.of(new PlacedPoints.Row("A", 60, 24, 1, "A1", 3, List.of("flush")));
    }
}
