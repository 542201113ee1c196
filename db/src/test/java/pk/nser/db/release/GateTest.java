package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;

/** Something goes wrong behind the build's back; the gates must find it and the release must never be served. */
class GateTest {
    private static final String VILLAGE = "C111B1a";

    @TempDir
    Path keys;

    private TestCountry country;

    @BeforeEach
    void publishAFirstReleaseAndChangeAVillage() throws IOException, SQLException {
        country = TestCountry.create("gate", keys);
        country.build("2026-09", "2026-09-30");
        country.publish("2026-09");
        List<TestHouse> houses = country.in(VILLAGE).subList(0, 60);
        houses.forEach(house -> house.values.put("rooms", 1));
        country.write(houses);
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "household.rooms | Checking the figures of households | cells[2] = cells[2] + 1 | another number",
                "person.gender | Checking the figures of members | cells[2] = 4 | below the threshold",
                "household.disability | Checking the figures of households | cells[2] = -2 | not collected",
            })
    void findsAFigureThatIsNotTheProtectedCount(String table, String step, String change, String fault) {
        Steps tampering = Steps.at(
                step,
                () -> Steps.tamper(
                        country.databases,
                        "update agg.figure set " + change + " where release = '2026-10' and area_level = 3"
                                + " and table_key = '" + table + "' and cells[2] > 0"));
        mustFail(country.build("2026-10", "2026-10-31", tampering), fault);
    }

    @Test
    void findsAVillageThatChangedByFewerThanTenHouseholds() {
        String build = "(select max(build) from reg.build)";
        int area = country.areaIds.getOrDefault("C111B2a", 0);
        Steps tampering = Steps.at("Counting households", () -> {
            Steps.tamper(
                    country.databases,
                    "insert into reg.snapshot_household select (jsonb_populate_record(s, jsonb_build_object('build', "
                            + build + "))).* from reg.snapshot_household s where area_id = " + area);
            Steps.tamper(country.databases, "insert into reg.replaced_village values (" + build + ", " + area + ")");
            Steps.tamper(
                    country.databases,
                    "update reg.snapshot_household set row_hash = row_hash + 1 where build = " + build
                            + " and household_id = (select min(household_id) from reg.snapshot_household where area_id = "
                            + area + ")");
        });
        mustFail(country.build("2026-10", "2026-10-31", tampering), "fewer than 10");
        new ReleaseCheck(country, "2026-10").equalsNaiveRecount(country.copy());
    }

    @Test
    void findsFiguresThatMovedWithoutAnyChange() {
        Steps tampering = Steps.at(
                "Comparing areas",
                () -> Steps.tamper(
                        country.databases,
                        "update agg.figure set cells[1] = cells[1] + 1 where release = '2026-10' and area_id = "
                                + country.areaIds.get("C112")));
        mustFail(country.build("2026-10", "2026-10-31", tampering), "none of its households changed");
    }

    @Test
    void failsWhereAWithheldCountCouldBeFoundOut() {
        BuildReport report = new ReleaseBuild(
                        country.pools(), keys, Thresholds.STANDARD, new OtherAudit(GateTest::doubting))
                .run(TestCountry.LINE, TestAreas.SET, "2026-10", LocalDate.parse("2026-10-31"), Progress.SILENT);
        assertThat(report.audits())
                .hasSize(3)
                .allSatisfy(audit -> assertThat(audit.withheld()).isPositive());
        mustFail(report, "can be found out to within 3: drop its pair");
    }

    /** An audit that finds what it cannot repair. */
    private static AuditReport doubting(Auditor auditor, String unit, Progress progress) {
        AuditReport real = auditor.run(unit, progress);
        return new AuditReport(
                unit, 0, real.withheld(), 0, 0, 1, 0, 1, 0, 0, 0, 0, List.of(new AuditReport.Open(0, 0, 3)), 0);
    }

    private void mustFail(BuildReport report, String fault) {
        assertThat(report.passed()).isFalse();
        assertThat(report.faults()).anySatisfy(f -> assertThat(f).contains(fault));
        assertThatThrownBy(() -> country.publish("2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("failed");
        ReleaseSummary failed = new ReleaseList(country.pools()).all().get(0);
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.report()).contains(fault);
        assertThat(everything("2026-10")).isEmpty();
        assertThat(country.build("2026-10", "2026-10-31").faults())
                .as("the base did not move: the same id can be built again")
                .isEmpty();
        country.publish("2026-10");
        assertThat(new ReleaseList(country.pools()).all().get(0).current()).isTrue();
    }

    private Map<String, String> everything(String release) {
        try {
            return new ReleaseCheck(country, release).everything();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
