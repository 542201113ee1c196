package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;

/**
 * The hold rule against small changes that come every day, seen from the districts and provinces above (disclosure.md
 * 2.1): together they are many there, and still none may be seen, since each village has fewer than ten.
 */
class SteadyTest {
    @TempDir
    Path keys;

    private TestCountry country;
    private List<TestHouse> base;

    @BeforeEach
    void publishAFirstRelease() throws IOException, SQLException {
        country = TestCountry.create("steady", keys);
        country.build("2026-03", "2026-03-31");
        country.publish("2026-03");
        base = country.copy();
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void showsNothingAtAnyLevelOfManySmallChangesUntilAVillageHasTen() throws SQLException, GeneralSecurityException {
        Map<String, String> before = everything("2026-03");
        String last = "2026-03";
        int changed = 0;
        for (int day = 1; day <= 3; day++) {
            for (List<String> group : groups()) {
                changed += change(group, 3 * (day - 1), 3, null);
            }
            last = "2026-04." + day;
            BuildReport report = country.build(last, "2026-04-0" + day);
            assertThat(report.faults()).isEmpty();
            assertThat(report.areasReplaced()).isZero();
            assertThat(everything(last))
                    .as("day %d, %d households changed", day, changed)
                    .isEqualTo(before);
            country.publish(last);
        }
        assertThat(changed).as("in a country of some 3,000").isGreaterThan(150);

        change(List.of("C111B1a"), 9, 1, null);
        assertThat(country.build("2026-07", "2026-07-01").faults()).isEmpty();
        new ReleaseCheck(country, "2026-07").equalsNaiveRecount(with("C111B1a"));
        new ReleaseCheck(country, "2026-07").equalsNaiveSums(base, with("C111B1a"));
        Map<String, String> quarters = new ReleaseCheck(country, "2026-07").quarters();
        assertThat(quarters).containsEntry("C1", "2026-Q3").containsEntry("C111", "2026-Q3");
        assertThat(quarters).as("held areas and quiet ones look alike").containsEntry("C211", "2026-Q1");
        assertThat(quarters).containsEntry("C112", "2026-Q1").containsEntry("C2", "2026-Q1");
    }

    @Test
    void countsThreeOfWhatOneInstitutionFeedsBackHoweverMuchItIs() throws SQLException {
        Map<String, String> before = everything("2026-03");
        int fed = batch("Pehla Idara");
        change(List.of("C111B1a"), 0, 100, fed);
        change(List.of("C111B1a"), 100, 6, null);
        assertThat(country.build("2026-04", "2026-04-30").faults()).isEmpty();
        assertThat(everything("2026-04")).as("three and six").isEqualTo(before);
        change(List.of("C111B1a"), 106, 1, batch("  PEHLA idara"));
        assertThat(country.build("2026-05", "2026-05-31").areasReplaced())
                .as("the same institution, written otherwise")
                .isZero();
        change(List.of("C111B1a"), 107, 1, batch("Doosra Idara"));
        assertThat(country.build("2026-06", "2026-06-30").areasReplaced()).isEqualTo(1);
        new ReleaseCheck(country, "2026-06").equalsNaiveRecount(with("C111B1a"));
    }

    /** Villages as they are shown: those of one merged group together. */
    private List<List<String>> groups() {
        return new ArrayList<>(new ReleaseCheck(country, "2026-03")
                .villages().stream().map(ReleaseCheck::members).toList());
    }

    /** Changes households of a group, from that place on by id. */
    private int change(List<String> villages, int from, int households, @Nullable Integer batch) throws SQLException {
        List<TestHouse> held = villages.stream()
                .flatMap(village -> country.in(village).stream())
                .skip(from)
                .limit(households)
                .toList();
        for (TestHouse house : held) {
            house.values.replaceAll((dimension, value) -> value == 0 ? 0 : value == 1 ? 2 : 1);
            house.amounts.replaceAll((what, amount) -> amount + 2);
            house.members.forEach(member -> member.values().replace("poverty_score", house.value("poverty_score")));
            house.batch = batch == null ? house.batch : batch;
        }
        country.write(held);
        return held.size();
    }

    private int batch(String institution) {
        int id = 100 + institution.length();
        Steps.tamper(
                country.databases,
                "insert into reg.batch (batch_id, boundary_set, file_name, sha256, report, institution) overriding system"
                        + " value values (" + id + ", '" + TestAreas.SET + "', 'f', '', '{}', btrim('" + institution
                        + "'))");
        return id;
    }

    /** The base with the live rows of one village. */
    private List<TestHouse> with(String village) {
        Map<Long, TestHouse> houses = new TreeMap<>();
        base.forEach(house -> houses.put(house.id, house));
        country.copy().stream().filter(house -> house.village.equals(village)).forEach(h -> houses.put(h.id, h));
        return new ArrayList<>(houses.values());
    }

    private Map<String, String> everything(String release) throws SQLException {
        return new ReleaseCheck(country, release).everything();
    }
}
