package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.grant.ceiling.SharingCategory;

/** Records are given of the households whose scores were agreed (R15), and of nobody else. */
class AgreedBandsTest {
    @TempDir
    private static Path folder;

    private static DeliveredDemo demo;
    private static String country;

    @BeforeAll
    static void publish() throws IOException {
        demo = DeliveredDemo.create("agreedbands", folder);
        country = demo.text("select code from agg.area where area_level = 0");
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    /** An agreement about the whole country and some scores, in hundredths. */
    private static int agreement(
            SharingCategory category, AreaLevel finest, int first, int last, String... dimensions) {
        int agreement = demo.agreement(category, Set.of(country), finest, Set.of(dimensions), 3_600);
        demo.registry.run("update app.agreement set score_first = " + first + ", score_last = " + last
                + " where agreement_id = " + agreement);
        return agreement;
    }

    /** The agreement's own names of the households of a condition. */
    private static Set<String> named(int agreement, String condition) {
        Pseudonyms pseudonyms = new Pseudonyms(demo.keyOf(agreement));
        return households(condition).stream()
                .map(id -> pseudonyms.household(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    private static List<String> households(String condition) {
        return demo.texts("select household_id::text from reg.household where " + condition);
    }

    private static Set<String> given(int agreement) {
        return new HashSet<>(demo.texts("select id from rel.snapshot_%d", agreement));
    }

    @Test
    void pointsAreOfTheAgreedBandsAlone() {
        int agreement = agreement(SharingCategory.VIII, AreaLevel.UNION_COUNCIL, 0, 1617, "rooms");
        DeliveryMaking.Made made = demo.make(agreement);
        Set<String> agreed = named(agreement, "geotag is not null and band in (1, 2)");
        assertThat(agreed).containsAll(given(agreement)).hasSizeGreaterThan(1_000);
        assertThat(made.delivery().rows()).isGreaterThan(1_000);
        assertThat(made.delivery().rows() + made.withheld())
                .as("nobody else is covered")
                .isEqualTo(demo.registry.number("select count(*) from reg.leaf_village,"
                        + " unnest(households) as placed(household_id) join reg.household using (household_id)"
                        + " where band in (1, 2)"));
        assertThat(demo.used(agreement).households()).isEqualTo(made.delivery().rows());
    }

    /** A band that nearly all of a union council have is not told by who has a row. */
    @Test
    void whereNearlyAllAreOfOneBandNoRowTellsIt() {
        demo.registry.run("create table reg.kept_bands as select household_id, band from reg.snapshot_household");
        String council = demo.dense(AreaLevel.UNION_COUNCIL);
        int before = agreement(SharingCategory.VIII, AreaLevel.UNION_COUNCIL, 0, 1117, "rooms");
        assertThat(demo.make(before).delivery().rows()).isPositive();
        String there = " where area_id in (select area_id from reg.area where code like '" + council + "%')";
        demo.registry.run("update reg.snapshot_household set band = 1" + there);
        try {
            int after = agreement(SharingCategory.VIII, AreaLevel.UNION_COUNCIL, 0, 1117, "rooms");
            long withheld = demo.make(after).withheld();
            assertThat(demo.number("select count(*) from rel.snapshot_%d where area = '" + council + "'", after))
                    .isZero();
            assertThat(withheld).isPositive();
            assertThat(demo.number("select count(*) from rel.snapshot_%d where area = '" + council + "'", before))
                    .isPositive();
        } finally {
            demo.registry.run("update reg.snapshot_household s set band = b.band from reg.kept_bands b"
                    + " where b.household_id = s.household_id");
            demo.registry.run("drop table reg.kept_bands");
        }
    }

    @Test
    void unitDataAreOfTheAgreedBandsAlone() {
        int agreement = agreement(SharingCategory.VI, AreaLevel.DISTRICT, 0, 2300, "rooms", "poverty_score");
        DeliveryMaking.Made made = demo.make(agreement);
        Set<String> agreed = named(agreement, "band in (1, 2, 3)");
        assertThat(agreed).containsAll(given(agreement));
        assertThat(made.delivery().rows() + made.withheld()).isEqualTo(agreed.size());
        assertThat(demo.texts("select distinct poverty_band from rel.snapshot_%d", agreement))
                .isSubsetOf("ultra_poor", "very_poor", "poor", "*");
    }

    @Test
    void scoresThatCutABandGiveNothing() {
        int agreement = agreement(SharingCategory.VIII, AreaLevel.UNION_COUNCIL, 0, 3200, "rooms");
        assertThatThrownBy(() -> demo.make(agreement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not end where poverty bands end");
        assertThat(demo.tables(agreement)).isEmpty();
    }
}
