package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;

class DemoHouseholdsTest {
    private static final List<String[]> HOUSEHOLDS = SmallRegistry.HOUSEHOLDS;
    private static final String DENSE = "KP-C7";

    private static List<String> codes(String dimension) {
        return Codebook.standard().dimension(dimension).orElseThrow().categories().stream()
                .map(Category::code)
                .toList();
    }

    private static boolean partly(String[] household) {
        return SmallRegistry.PLAN.notCollected().stream().anyMatch(code -> household[3].startsWith(code));
    }

    private static double share(String province, Predicate<String[]> which) {
        List<String[]> there =
                HOUSEHOLDS.stream().filter(h -> h[3].startsWith(province)).toList();
        return (double) there.stream().filter(which).count() / there.size();
    }

    @Test
    void areExactlyAsManyAsAskedForAndNumberedInSequence() {
        assertThat(HOUSEHOLDS).hasSize(20_000);
        for (int i = 0; i < HOUSEHOLDS.size(); i++) {
            assertThat(HOUSEHOLDS.get(i)[1]).isEqualTo(Integer.toString(i + 1));
        }
    }

    @Test
    void haveThirtyCellsALine() {
        assertThat(HOUSEHOLDS).allMatch(cells -> cells.length == 30);
        assertThat(SmallRegistry.MEMBERS).allMatch(cells -> cells.length == 30);
        assertThat(HOUSEHOLDS).allMatch(cells -> Arrays.stream(cells, 20, 30).allMatch(String::isEmpty));
        assertThat(SmallRegistry.MEMBERS)
                .allMatch(cells -> Arrays.stream(cells, 3, 20).allMatch(String::isEmpty));
    }

    @Test
    void standInsideTheirVillageOrHaveNoCoordinatesWhereNoneWereCollected() {
        Map<String, GrownArea> villages = SmallRegistry.villages();
        for (String[] household : HOUSEHOLDS) {
            GrownArea village = Objects.requireNonNull(villages.get(household[3]));
            if (partly(household)) {
                assertThat(household[4] + household[5]).isEmpty();
                continue;
            }
            Coordinate at = new Coordinate(Double.parseDouble(household[4]), Double.parseDouble(household[5]));
            assertThat(village.shape().contains(new GeometryFactory().createPoint(at)))
                    .as(household[3])
                    .isTrue();
        }
        assertThat(HOUSEHOLDS.stream().filter(DemoHouseholdsTest::partly)).isNotEmpty();
    }

    @Test
    void useTheCodebooksCodesOnly() {
        for (String[] household : HOUSEHOLDS) {
            assertThat(household[8]).isIn(codes("toilet_type"));
            assertThat(List.of(household[9].split(";"))).isSubsetOf(codes("electric_equipment"));
            assertThat(List.of(household[10].split(";"))).isSubsetOf(codes("gas_equipment"));
            assertThat(List.of(household[11].split(";"))).isSubsetOf(codes("kitchen_assets"));
            assertThat(household[18]).isIn("muraba", "acre", "kanal", "marla");
            assertThat(Double.parseDouble(household[6])).isBetween(0.0, 100.0);
            assertThat(Integer.parseInt(household[7])).isBetween(1, 12);
        }
    }

    @Test
    void liveAsTheDistrictsRatesSay() {
        District district = Facts.standard().districts().stream()
                .filter(d -> d.code().equals(DENSE))
                .findFirst()
                .orElseThrow();
        assertThat(share(DENSE, h -> h[8].equals("flush")))
                .isCloseTo(district.rates().toilets().get(0), within(0.06));
        assertThat(share(DENSE, h -> h[8].equals("none")))
                .isCloseTo(district.rates().toilets().get(2), within(0.06));
        assertThat(share(DENSE, h -> h[7].equals("1")))
                .isCloseTo(district.rates().rooms().get(0), within(0.06));
        assertThat(share(DENSE, h -> h[7].equals("2")))
                .isCloseTo(district.rates().rooms().get(1), within(0.06));
    }

    @Test
    void agreeWithTheCountryOnTheWhole() {
        assertThat(share("", h -> Double.parseDouble(h[6]) < 16.17)).isBetween(0.22, 0.45);
        double poor = share("BA", h -> Double.parseDouble(h[6]) < 16.17);
        assertThat(poor).isGreaterThan(share("PB", h -> Double.parseDouble(h[6]) < 16.17) + 0.1);
        double members = (double) SmallRegistry.MEMBERS.size() / HOUSEHOLDS.size();
        assertThat(members).isBetween(5.8, 7.2);
    }

    @Test
    void areWorseOffInManyWaysWhenPoor() {
        Predicate<String[]> poor = h -> Double.parseDouble(h[6]) < 16.17;
        double poorFlush = given(poor, h -> h[8].equals("flush"));
        assertThat(given(poor.negate(), h -> h[8].equals("flush"))).isGreaterThan(poorFlush + 0.1);
        double poorFridge = given(poor, h -> h[9].contains("refrigerator"));
        assertThat(given(poor.negate(), h -> h[9].contains("refrigerator"))).isGreaterThan(poorFridge + 0.15);
        assertThat(given(poor, h -> h[7].equals("1"))).isGreaterThan(given(poor.negate(), h -> h[7].equals("1")) + 0.1);
    }

    private static double given(Predicate<String[]> group, Predicate<String[]> which) {
        List<String[]> members = HOUSEHOLDS.stream()
                .filter(h -> h[3].startsWith(DENSE))
                .filter(group)
                .toList();
        return (double) members.stream().filter(which).count() / members.size();
    }

    @Test
    void ownLandAndAnimalsInTheCountryside() {
        assertThat(share("", h -> !h[17].equals("0.00"))).isBetween(0.2, 0.5);
        assertThat(share("", h -> !h[13].equals("0"))).isBetween(0.15, 0.45);
        assertThat(HOUSEHOLDS.stream().filter(h -> h[17].equals("0.00"))).allMatch(h -> h[18].equals("acre"));
    }
}
