package pk.nser.db.release.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.BuildReport;
import pk.nser.db.release.OtherAudit;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.ReleaseRefused;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.Releases;

/** Lines without noise (disclosure.md 2.13): what they show, what an attacker makes of it, and that they are never mixed. */
class ExactReleaseTest {
    private static final int K = 10;
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    @TempDir
    static Path keys;

    private static TestCountry country;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        country = TestCountry.create("exact", keys);
        BuildReport report = build(TestCountry.LINE, Profile.EXACT_SUPPRESSED, "2026-03", "2026-03-31");
        assertThat(report.faults()).isEmpty();
        assertThat(report.profile()).isEqualTo("exact-suppressed");
        assertThat(report.audits())
                .allSatisfy(audit -> assertThat(audit.secondary()).isPositive());
        country.publish("2026-03");
    }

    @AfterAll
    static void drop() {
        country.close();
    }

    private static BuildReport build(String line, @Nullable Profile profile, String release, String asOf) {
        return new ReleaseBuild(country.pools(), keys)
                .run(line, profile, TestAreas.SET, release, LocalDate.parse(asOf), Progress.SILENT);
    }

    @Test
    void showsCountsToTheNearestFiveAndSaysSo() {
        int shown = 0;
        for (Table table : new ReleaseCheck(country, "2026-03").catalogue().tables()) {
            for (AreaLevel level : table.areaLevels()) {
                FigureTable figures = new Figures(country.pools().of(Role.AGG)).read("2026-03", table, level);
                for (int row = 0; row < figures.rows(); row++) {
                    for (int cell = 0; cell < table.cells(); cell++) {
                        Figure figure = figures.figure(row, cell);
                        if (figure.isPublished()) {
                            assertThat(figure.count()).isGreaterThanOrEqualTo(K);
                            assertThat(figure.count() % 5).isZero();
                            shown++;
                        }
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(1_000);
        assertThat(new Releases(country.databases.pools().inPublicDatabase(Role.PUBLIC)).published())
                .singleElement()
                .satisfies(release -> assertThat(release.profile()).isEqualTo("exact-suppressed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender", "rooms", "toilet_type", "hh_composition"})
    void letsNobodySolveForASmallCount(String dimension) {
        requireSafe(country, "2026-03", dimension);
    }

    /** What did not change keeps what it showed, so only the village and the areas above it can be repaired. */
    @Test
    void takesTheChangesOfAVillageInAndStaysSafe() throws IOException, SQLException {
        try (TestCountry other = TestCountry.create("exactmoved", keys)) {
            ReleaseBuild builds = new ReleaseBuild(other.pools(), keys);
            builds.run(TestCountry.LINE, Profile.EXACT_SUPPRESSED, TestAreas.SET, "2026-03", DAY, Progress.SILENT);
            other.publish("2026-03");
            List<TestHouse> changed = other.in("C111B1a").subList(0, 12);
            for (TestHouse house : changed) {
                house.values.replaceAll((dimension, value) -> value == 0 ? 0 : value == 1 ? 2 : 1);
                house.members.forEach(member -> member.values().replace("poverty_score", house.value("poverty_score")));
            }
            other.write(changed);
            BuildReport report =
                    builds.run(TestCountry.LINE, TestAreas.SET, "2026-06", DAY.plusMonths(3), Progress.SILENT);
            assertThat(report.faults()).isEmpty();
            assertThat(report.areasReplaced()).isEqualTo(1);
            requireSafe(other, "2026-06", "rooms");
            requireSafe(other, "2026-06", "toilet_type");
        }
    }

    private static void requireSafe(TestCountry of, String release, String dimension) {
        try (ExactAttacker attacker = new ExactAttacker(
                of, release, Codebook.standard().dimension(dimension).orElseThrow())) {
            assertThat(attacker.small(K))
                    .isNotEmpty()
                    .allSatisfy(set -> assertThat(attacker.width(set))
                            .as("%s, in truth %d", set, attacker.count(set))
                            .isGreaterThan(K - 1e-6));
        }
    }

    /** The attacker is worth something: where only small counts are withheld, he finds many of them, to the unit. */
    @Test
    void wouldLetThemBeSolvedForWithoutTheAudit() throws IOException, SQLException {
        try (TestCountry bare = TestCountry.create("bare", keys)) {
            OtherAudit.none(bare.pools(), keys)
                    .run(
                            TestCountry.LINE,
                            Profile.EXACT_SUPPRESSED,
                            TestAreas.SET,
                            "2026-03",
                            LocalDate.parse("2026-03-31"),
                            Progress.SILENT);
            try (ExactAttacker attacker = new ExactAttacker(
                    bare, "2026-03", Codebook.standard().dimension("rooms").orElseThrow())) {
                List<ExactAttacker.Set> small = attacker.small(K);
                assertThat(small.stream().filter(set -> attacker.width(set) < 1))
                        .as("of %d", small.size())
                        .hasSizeGreaterThan(small.size() / 5);
            }
        }
    }

    @Test
    void keepsTheProfileOfItsFirstRelease() throws SQLException {
        assertThatThrownBy(() -> build(TestCountry.LINE, Profile.CELL_KEY, "2026-04", "2026-04-30"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("has the profile exact-suppressed, not cell-key");
        Map<String, String> before = new ReleaseCheck(country, "2026-03").everything();
        BuildReport next = build(TestCountry.LINE, null, "2026-04", "2026-04-30");
        assertThat(next.faults()).isEmpty();
        assertThat(next.profile()).isEqualTo("exact-suppressed");
        assertThat(new ReleaseCheck(country, "2026-04").everything())
                .as("nothing changed")
                .isEqualTo(before);
    }

    @Test
    void isNeverPublishedBesideALineWithNoise() throws IOException {
        TestKeys.write(keys, KeyFile.NOISE, 12);
        try {
            assertThatThrownBy(() -> build("noisy", null, "2026-05", "2026-05-31"))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining("but the line main is published with exact-suppressed");
            assertThat(build("second", Profile.EXACT_SUPPRESSED, "2026-06", "2026-06-30")
                            .faults())
                    .isEmpty();
        } finally {
            TestKeys.write(keys);
        }
    }
}
