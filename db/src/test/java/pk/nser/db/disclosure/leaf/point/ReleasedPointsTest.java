package pk.nser.db.disclosure.leaf.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.disclosure.leaf.Coarsening;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.LeafRules;
import pk.nser.db.disclosure.leaf.Members;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.disclosure.leaf.Settlement;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;

class ReleasedPointsTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final SecureRandom RANDOM = new SecureRandom();

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    static GrantedLeaves granted(Settlement settlement) {
        Partition partition = settlement.cut();
        Members members = settlement.members(partition);
        return GrantedLeaves.of(
                LeafRules.STANDARD,
                partition,
                Coarsening.further(LeafRules.STANDARD, partition, List.of(), members, Sensitive.all()),
                members,
                Settlement.sensitive("poverty_score"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPointLiesInItsLeafAndInsideTheUnionCouncil(int seed) {
        Settlement settlement = new Settlement(seed, 50 + seed * 60);
        GrantedLeaves granted = granted(settlement);
        List<ReleasedPoints.Row> rows =
                ReleasedPoints.rows(granted, settlement.outline, new Pseudonyms(GrantKey.make(RANDOM)));
        assertThat(rows).hasSize(settlement.size());
        for (ReleasedPoints.Row row : rows) {
            double longitude = row.at().longitude();
            double latitude = row.at().latitude();
            assertThat(settlement.outline.intersects(FACTORY.createPoint(new Coordinate(longitude, latitude))))
                    .isTrue();
            assertThat(granted.boxes(granted.group(row.position())))
                    .as("five decimals may lie half a metre beside the box")
                    .anyMatch(box -> longitude > box.west() - 6e-6
                            && longitude < box.east() + 6e-6
                            && latitude > box.south() - 6e-6
                            && latitude < box.north() + 6e-6);
            assertThat(BigDecimal.valueOf(longitude).scale()).isLessThanOrEqualTo(5);
            assertThat(BigDecimal.valueOf(latitude).scale()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void rowsStandInTheOrderOfIdsThatOneGrantAloneKnows() {
        Settlement settlement = new Settlement(3, 400);
        GrantedLeaves granted = granted(settlement);
        GrantKey key = GrantKey.make(RANDOM);
        List<ReleasedPoints.Row> rows = ReleasedPoints.rows(granted, settlement.outline, new Pseudonyms(key));
        assertThat(rows).isSortedAccordingTo(Comparator.comparing(ReleasedPoints.Row::id));
        assertThat(rows).extracting(ReleasedPoints.Row::id).doesNotHaveDuplicates();
        assertThat(ReleasedPoints.rows(granted, settlement.outline, new Pseudonyms(key)))
                .as("the same grant again")
                .isEqualTo(rows);
        assertThat(ReleasedPoints.rows(granted, settlement.outline, new Pseudonyms(GrantKey.make(RANDOM))))
                .extracting(ReleasedPoints.Row::id)
                .doesNotContainAnyElementsOf(
                        rows.stream().map(ReleasedPoints.Row::id).toList());
    }

    /** A household's point does not change when others come or go, unless its leaf does. */
    @Test
    void aPointHangsOnItsLeafAndKeyAlone() {
        Settlement settlement = new Settlement(8, 600);
        Partition partition = settlement.cut();
        GrantKey key = GrantKey.make(RANDOM);
        Members all = settlement.members(partition);
        Members fewer = settlement.members(partition, 599);
        List<ReleasedPoints.Row> before = plain(partition, all, settlement.outline, key);
        List<ReleasedPoints.Row> after = plain(partition, fewer, settlement.outline, key);
        assertThat(before).containsAll(after);
        assertThat(before.size() - after.size()).isBetween(1, 10);
    }

    private static List<ReleasedPoints.Row> plain(
            Partition partition, Members members, Geometry outline, GrantKey key) {
        return ReleasedPoints.rows(
                GrantedLeaves.of(LeafRules.STANDARD, partition, List.of(), members, List.of()),
                outline,
                new Pseudonyms(key));
    }

    /** An outline like a needle: nearly every draw falls outside, and the inner point steps in. */
    @Test
    void aNeedleOfAnOutlineStillHoldsEveryPoint() {
        Geometry needle = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(70, 30),
            new Coordinate(70.05, 30.0001),
            new Coordinate(70.05, 30.0003),
            new Coordinate(70, 30)
        });
        double[] longitudes = new double[60];
        double[] latitudes = new double[60];
        for (int i = 0; i < 60; i++) {
            longitudes[i] = 70.001 + i * 0.0008;
            latitudes[i] = 30 + (longitudes[i] - 70) * 0.004;
        }
        Partition partition = Partition.cut(LeafRules.STANDARD, 70, 30, 70.05, 30.0003, longitudes, latitudes);
        int[] leaves = IntStream.range(0, 60)
                .map(i -> partition.leafOf(longitudes[i], latitudes[i]))
                .toArray();
        Members members = new Members(IntStream.range(0, 60).asLongStream().toArray(), leaves, java.util.Map.of());
        List<ReleasedPoints.Row> rows = plain(partition, members, needle, GrantKey.make(RANDOM));
        assertThat(rows)
                .hasSize(60)
                .allSatisfy(row -> assertThat(needle.distance(FACTORY.createPoint(
                                new Coordinate(row.at().longitude(), row.at().latitude()))))
                        .isLessThan(1e-9));
    }
}
