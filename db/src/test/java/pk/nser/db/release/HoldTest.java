package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.dimension.Table;
import pk.nser.db.release.fixture.MixedChanges;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;

/** Villages C111A1a (70 households) and C111B1a (260) are shown as themselves. */
class HoldTest {
    private static final int ROUNDS = 5;

    @TempDir
    Path keys;

    private TestCountry country;

    @BeforeEach
    void publishAFirstRelease() throws IOException, SQLException {
        country = TestCountry.create("hold", keys);
        country.build("2026-03", "2026-03-31");
        country.publish("2026-03");
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void changesNothingAnywhereUntilTenHouseholdsOfAVillageChanged() throws SQLException {
        List<TestHouse> base = country.copy();
        Map<String, String> before = everything("2026-03");
        change(country.in("C111B1a").subList(0, 4));
        change(country.in("C211A1a").subList(0, 9));
        List<TestHouse> village = country.in("C111B1a");
        remove(village.subList(4, 6));
        country.write(List.of(country.make("C111B1a"), country.make("C111B1a"), country.make("C111B1a")));
        assertThat(country.build("2026-05", "2026-05-31").faults()).isEmpty();
        assertThat(everything("2026-05")).as("4 changed, 2 left, 3 came: nine").isEqualTo(before);
        country.publish("2026-05");

        change(country.in("C111B1a").subList(200, 201));
        BuildReport tenth = country.build("2026-06", "2026-06-30");
        assertThat(tenth.faults()).isEmpty();
        assertThat(tenth.areasReplaced()).isEqualTo(1);
        new ReleaseCheck(country, "2026-06").equalsNaiveRecount(with(base, "C111B1a"));
        assertThat(new ReleaseCheck(country, "2026-06").quarters())
                .containsEntry("C111B1a", "2026-Q2")
                .containsEntry("C111", "2026-Q2")
                .containsEntry("C", "2026-Q2")
                .containsEntry("C211A1a", "2026-Q1")
                .containsEntry("C112", "2026-Q1");
    }

    @Test
    void takesMoversInBothVillagesOrLeavesThemWhereTheyWere() throws SQLException {
        List<TestHouse> base = country.copy();
        List<TestHouse> movers = country.in("C111A1a").subList(0, 9);
        movers.forEach(house -> house.village = "C112A2a");
        country.write(movers);
        change(country.in("C112A2a").subList(50, 70));
        assertThat(country.build("2026-04", "2026-04-30").faults()).isEmpty();
        new ReleaseCheck(country, "2026-04").equalsNaiveRecount(withoutArrivals(base, "C112A2a", movers));
        country.publish("2026-04");

        TestHouse tenth = country.in("C111A1a").get(0);
        tenth.village = "C112A2a";
        country.write(List.of(tenth));
        assertThat(country.build("2026-05", "2026-05-31").faults()).isEmpty();
        new ReleaseCheck(country, "2026-05").equalsNaiveRecount(country.copy());
    }

    @Test
    void keepsAHouseholdThatLeftATakenVillageForAHeldOne() throws SQLException {
        List<TestHouse> base = country.copy();
        TestHouse mover = country.in("C111B1a").get(0);
        mover.village = "C112A2a";
        country.write(List.of(mover));
        change(country.in("C111B1a").subList(0, 15));
        assertThat(country.build("2026-04", "2026-04-30").faults()).isEmpty();
        List<TestHouse> expected = with(base, "C111B1a");
        base.stream().filter(house -> house.id == mover.id).forEach(expected::add);
        new ReleaseCheck(country, "2026-04").equalsNaiveRecount(expected);
    }

    @Test
    void keepsMergedGroupsForTheLineAndWithholdsOneThatFalls() throws SQLException {
        remove(country.in("C111A1b").subList(0, 20));
        change(country.in("C111A1e").subList(0, 20));
        country.write(grown("C111C1a", 500));
        country.build("2026-04", "2026-04-30");
        new ReleaseCheck(country, "2026-04").equalsNaiveRecount(country.copy());
        assertThat(everything("2026-04").keySet())
                .as("the same areas")
                .isEqualTo(everything("2026-03").keySet());
    }

    /** Rounds of a random mix, each from the same base: every shown village has its own number of changes. */
    @Test
    void showsNothingOfAnyMixOfOneToNineChangesInEveryVillage() throws SQLException {
        Map<String, String> before = everything("2026-03");
        Map<Long, TestHouse> base = new TreeMap<>();
        country.copy().forEach(house -> base.put(house.id, house));
        MixedChanges mixed =
                new MixedChanges(country.houses, shownVillages(), HoldTest::missing, country::make, new Random(27));
        for (int round = 1; round <= ROUNDS; round++) {
            country.write(mixed.make());
            BuildReport report = country.build("2026-04." + round, "2026-04-30");
            assertThat(report.faults()).as("%s", mixed).isEmpty();
            assertThat(report.areasReplaced()).as("%s", mixed).isZero();
            assertThat(everything("2026-04." + round)).as("%s", mixed).isEqualTo(before);
            assertThat(catalogue("2026-04." + round)).isEqualTo(catalogue("2026-03"));
            country.write(mixed.undo(base));
        }
        country.write(mixed.edit(0, 10));
        assertThat(country.build("2026-05", "2026-05-31").areasReplaced()).isEqualTo(1);
        assertThat(everything("2026-05")).as("ten are shown").isNotEqualTo(before);
    }

    private static String missing(String village) {
        return Stream.of("disability", "education_members")
                .filter(topic -> TestAreas.isMissing(village, topic))
                .toList()
                .toString();
    }

    private List<List<String>> shownVillages() {
        return new ReleaseCheck(country, "2026-03")
                .villages().stream().map(ReleaseCheck::members).toList();
    }

    private List<Table> catalogue(String release) {
        return new ReleaseCheck(country, release).catalogue().all();
    }

    private List<TestHouse> grown(String village, int households) {
        List<TestHouse> made = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            made.add(country.make(village));
        }
        return made;
    }

    private void change(List<TestHouse> houses) throws SQLException {
        List<TestHouse> chosen = List.copyOf(houses);
        for (TestHouse house : chosen) {
            house.values.replaceAll((dimension, value) -> value == 0 ? 0 : value == 1 ? 2 : 1);
            house.members.forEach(member -> member.values().replace("poverty_score", house.value("poverty_score")));
        }
        country.write(chosen);
    }

    private void remove(List<TestHouse> houses) throws SQLException {
        List<TestHouse> chosen = List.copyOf(houses);
        chosen.forEach(house -> country.houses.remove(house.id));
        country.write(chosen);
    }

    /** The base with the live rows of one village. */
    private List<TestHouse> with(List<TestHouse> base, String village) {
        return withoutArrivals(base, village, List.of());
    }

    private List<TestHouse> withoutArrivals(List<TestHouse> base, String village, List<TestHouse> arrivals) {
        List<TestHouse> houses = new ArrayList<>();
        base.stream().filter(house -> !house.village.equals(village)).forEach(houses::add);
        country.copy().stream()
                .filter(house -> house.village.equals(village))
                .filter(house -> arrivals.stream().noneMatch(arrival -> arrival.id == house.id))
                .forEach(houses::add);
        return houses;
    }

    private Map<String, String> everything(String release) throws SQLException {
        return new ReleaseCheck(country, release).everything();
    }
}
