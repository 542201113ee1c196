package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.unitdata.Suppression;
import pk.nser.db.release.fixture.DemoRelease;

/** Unit data of the demonstration registry. */
class UnitDeliveryTest {
    private static final Set<String> DIMENSIONS =
            Set.of("age_bracket", "gender", "hh_composition", "marital_status", "poverty_score", "rooms", "livestock");

    @TempDir
    private static Path folder;

    private static DemoRelease demo;
    private static int country;

    private final Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(new SecureRandom()));

    @BeforeAll
    static void publish() {
        demo = DemoRelease.create("unitdata", folder, 20_000);
        demo.buildUnaudited("2026-09", "2026-09-30");
        demo.publish("2026-09");
        country = (int) demo.number("select area_id from agg.area where area_level = 0");
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    private Suppression.Report write(Set<Integer> areas, boolean tehsils, Set<String> dimensions, Path file) {
        UnitOrder order = new UnitOrder(DemoRelease.LINE, DemoRelease.AREAS, areas, tehsils, dimensions);
        return new UnitDelivery(demo.databases.pools().of(Role.BUILD)).write(order, pseudonyms, file);
    }

    @Test
    void theWholeCountryIsFiveAnonymousAndComplete() throws IOException {
        Path file = folder.resolve("country.csv");
        Suppression.Report report = write(Set.of(country), true, DIMENSIONS, file);
        System.out.println("MEASURED unit data of the demonstration registry: " + report);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .isEqualTo("id,area,head_age_bracket,head_gender,hh_composition,head_marital_status,"
                        + "poverty_band,rooms,livestock");
        assertThat(report.rows()).isEqualTo(20_000);
        assertThat(lines).hasSize((int) (1 + report.rows() - report.withheld()));
        Map<List<String>, Integer> classes = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            ids.add(fields[0]);
            classes.merge(Arrays.asList(fields).subList(1, 6), 1, Integer::sum);
        }
        assertThat(ids).hasSize(lines.size() - 1);
        assertThat(classes.values()).allMatch(rows -> rows >= 5);
        assertThat(classes).hasSizeGreaterThan(100);
    }

    /** Every value that is shown is that of the registry: bands and rooms counted from both. */
    @Test
    void theFileSaysWhatTheRegistrySays() throws IOException {
        Path file = folder.resolve("rooms.csv");
        write(Set.of(country), false, Set.of("poverty_score", "rooms"), file);
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(",", -1);
            counts.merge(fields[2], 1, Integer::sum);
            counts.merge(fields[3], 1, Integer::sum);
        }
        long withheld = 20_001L - Files.readAllLines(file).size();
        assertThat(demo.number("select count(*) from reg.household where band = 1")
                        - counts.getOrDefault("ultra_poor", 0))
                .isBetween(0L, withheld);
        assertThat(demo.number("select count(*) from reg.household where rooms = 2")
                        - counts.getOrDefault("rooms_2", 0))
                .isBetween(0L, withheld);
    }

    @Test
    void aFileHoldsTheAreasAskedForAlone() throws IOException {
        int district = (int) demo.number("select a.area_id from agg.area a where area_level = 3 and code = (select"
                + " code from agg.area where area_level = 3 order by area_id limit 1)");
        Path file = folder.resolve("district.csv");
        Suppression.Report report = write(Set.of(district), false, Set.of(), file);
        assertThat(report.rows()).isBetween(1L, 19_999L);
        assertThat(Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsOnly(Files.readAllLines(file).get(1).split(",", -1)[1]);
    }

    @Test
    void aTehsilIsAskedForOnlyWhereRowsMayNameIt() {
        int small =
                (int) demo.number("select area_id from agg.area where area_level = 4 order by area_id desc limit 1");
        int council = (int) demo.number("select area_id from agg.area where area_level = 5 limit 1");
        assertThatThrownBy(() -> write(Set.of(small), true, DIMENSIONS, folder.resolve("small.csv")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(Set.of(council), true, DIMENSIONS, folder.resolve("council.csv")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("small.csv")).doesNotExist();
    }
}
