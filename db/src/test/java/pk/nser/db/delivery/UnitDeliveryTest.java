package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.snapshot.RowTarget;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.unitdata.Suppression;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.household.GeoTag;
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
        demo = DemoRelease.released("unitdata", folder);
        country = (int) demo.number("select area_id from agg.area where area_level = 0");
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    /** Rows as they came, without a table between. */
    private static final class Rows implements RowTarget {
        final List<List<@Nullable Object>> values = new ArrayList<>();

        @Override
        public void row(List<? extends @Nullable Object> row, @Nullable GeoTag place, int area) {
            assertThat(place).isNull();
            values.add(new ArrayList<>(row));
        }

        List<String> column(int number) {
            return values.stream().map(row -> String.valueOf(row.get(number))).toList();
        }
    }

    private UnitDelivery delivery(Set<Integer> areas, boolean tehsils, Set<String> dimensions) {
        UnitOrder order =
                new UnitOrder(DemoRelease.LINE, DemoRelease.AREAS, areas, tehsils, BandCutOffs.all(), dimensions);
        return new UnitDelivery(demo.databases.pools().of(Role.BUILD), order);
    }

    @Test
    void theWholeCountryIsFiveAnonymousAndComplete() throws SQLException {
        UnitDelivery delivery = delivery(Set.of(country), true, DIMENSIONS);
        Rows rows = new Rows();
        Suppression.Report report = delivery.suppressed(pseudonyms, rows);
        System.out.println("MEASURED unit data of the demonstration registry: " + report);
        assertThat(delivery.schema().columns().stream().map(Column::name))
                .containsExactly(
                        "id",
                        "area",
                        "head_age_bracket",
                        "head_gender",
                        "hh_composition",
                        "head_marital_status",
                        "poverty_band",
                        "rooms",
                        "livestock");
        assertThat(report.rows()).isEqualTo(20_000);
        assertThat(rows.values).hasSize((int) (report.rows() - report.withheld()));
        Map<List<@Nullable Object>, Integer> classes = new HashMap<>();
        for (List<@Nullable Object> row : rows.values) {
            classes.merge(row.subList(1, 6), 1, Integer::sum);
        }
        assertThat(new HashSet<>(rows.column(0))).hasSize(rows.values.size());
        assertThat(classes.values()).allMatch(alike -> alike >= 5);
        assertThat(classes).hasSizeGreaterThan(100);
    }

    /** Every value that is shown is that of the registry: bands and rooms counted from both. */
    @Test
    void theRowsSayWhatTheRegistrySays() throws SQLException {
        Rows rows = new Rows();
        long withheld = delivery(Set.of(country), false, Set.of("poverty_score", "rooms"))
                .write(pseudonyms, rows);
        assertThat(withheld).isEqualTo(20_000L - rows.values.size());
        assertThat(demo.number("select count(*) from reg.household where band = 1")
                        - Collections.frequency(rows.column(2), "ultra_poor"))
                .isBetween(0L, withheld);
        assertThat(demo.number("select count(*) from reg.household where rooms = 2")
                        - Collections.frequency(rows.column(3), "rooms_2"))
                .isBetween(0L, withheld);
    }

    @Test
    void theRowsAreOfTheAreasAskedForAlone() throws SQLException {
        int district = (int) demo.number("select a.area_id from agg.area a where area_level = 3 and code = (select"
                + " code from agg.area where area_level = 3 order by area_id limit 1)");
        Rows rows = new Rows();
        Suppression.Report report = delivery(Set.of(district), false, Set.of()).suppressed(pseudonyms, rows);
        assertThat(report.rows()).isBetween(1L, 19_999L);
        assertThat(rows.column(1)).isNotEmpty().containsOnly(rows.column(1).get(0));
    }

    @Test
    void aTehsilIsAskedForOnlyWhereRowsMayNameIt() {
        int small =
                (int) demo.number("select area_id from agg.area where area_level = 4 order by area_id desc limit 1");
        int council = (int) demo.number("select area_id from agg.area where area_level = 5 limit 1");
        for (int area : List.of(small, council)) {
            Rows rows = new Rows();
            assertThatThrownBy(() -> delivery(Set.of(area), true, DIMENSIONS).write(pseudonyms, rows))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(rows.values).isEmpty();
        }
    }
}
