package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;

class RefusalTest {
    @TempDir
    static Path keys;

    private static TestCountry country;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        country = TestCountry.create("refusal", keys);
        country.build("2026-09", "2026-09-30");
        country.publish("2026-09");
    }

    @BeforeEach
    void putKeysBack() throws IOException {
        TestKeys.write(keys);
    }

    @AfterAll
    static void drop() {
        country.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {KeyFile.RECORD, KeyFile.NOISE})
    void refusesAKeyThatChangedInsideALine(String name) throws IOException {
        TestKeys.write(keys, name, 11);
        assertThatThrownBy(() -> country.build("2026-10", "2026-10-31"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("is not the one");
    }

    @ParameterizedTest
    @ValueSource(strings = {KeyFile.RECORD, KeyFile.NOISE})
    void refusesAMissingKeyAndOneThatOthersCanRead(String name) throws IOException {
        Files.setPosixFilePermissions(keys.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> country.build("2026-10", "2026-10-31"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can be read by others");
        Files.delete(keys.resolve(name));
        assertThatThrownBy(() -> country.build("2026-10", "2026-10-31"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void refusesARecordKeyThatDidNotMakeTheRegistry() throws IOException {
        TestKeys.write(keys, KeyFile.RECORD, 11);
        TestKeys.write(keys, KeyFile.NOISE, 12);
        assertThatThrownBy(() -> build("other", TestAreas.SET, "2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("record.key");
        assertThat(new ReleaseList(country.pools()).all()).hasSize(1);
    }

    /** Its first release would take all live rows: what the hold rule keeps back in the other line would show. */
    @Test
    void refusesASecondLineWithTheNoiseKeyOfAPublishedOne() {
        assertThatThrownBy(() -> build("fresh", TestAreas.SET, "2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("has the noise key of the line main");
    }

    @Test
    void publishesOneOfTwoLinesThatWereBuiltWithTheSameNoiseKey() throws IOException, SQLException {
        try (TestCountry other = TestCountry.create("lines", keys)) {
            other.buildUnaudited("2026-01", "2026-01-31");
            new ReleaseBuild(other.pools(), keys)
                    .run("fresh", TestAreas.SET, "2026-02", LocalDate.parse("2026-02-28"), Progress.SILENT);
            other.publish("2026-01");
            assertThatThrownBy(() -> other.publish("2026-02"))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining("has the noise key of the line main");
            TestKeys.write(keys, KeyFile.NOISE, 12);
            BuildReport own = new ReleaseBuild(other.pools(), keys)
                    .run("own", TestAreas.SET, "2026-03", LocalDate.parse("2026-03-31"), Progress.SILENT);
            assertThat(own.passed()).isTrue();
        }
    }

    @Test
    void refusesABoundarySetThatIsNotThereOrNotTheLines() {
        assertThatThrownBy(() -> build("fresh", "nowhere", "2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("import its areas first");
        assertThatThrownBy(() -> build(TestCountry.LINE, "nowhere", "2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("not of nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-00", "2026-10.", "2026-10.1234", "2026-10'", "26-10"})
    void refusesAnIdOfAnotherShape(String id) {
        assertThatThrownBy(() -> country.build(id, "2026-10-31")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToBuildAReleaseAgain() {
        assertThatThrownBy(() -> country.build("2026-09", "2026-10-31"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("never change");
        assertThat(new ReleaseList(country.pools()).nextId(LocalDate.parse("2026-09-30")))
                .isEqualTo("2026-09.1");
        assertThat(new ReleaseList(country.pools()).nextId(LocalDate.parse("2026-10-01")))
                .isEqualTo("2026-10");
    }

    @Test
    void refusesToPublishWhatWasNeverBuilt() {
        assertThatThrownBy(() -> country.publish("2031-01"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("build it first");
    }

    @Test
    void refusesTwoBuildsAtOnce() {
        Steps second = Steps.at(
                "Counting households",
                () -> assertThatThrownBy(() -> country.build("2026-08", "2026-08-31"))
                        .isInstanceOf(ReleaseRefused.class)
                        .hasMessageContaining("another release is being built"));
        assertThat(country.build("2026-07", "2026-07-31", second).passed()).isTrue();
    }

    @Test
    void refusesOutlinesThatAreNotThereAndABuildOnAnOlderBase() throws IOException, SQLException {
        try (TestCountry other = TestCountry.create("pyramid", keys)) {
            Steps.tamper(other.databases, "truncate agg.pyramid_z4");
            assertThat(other.buildUnaudited("2026-01", "2026-01-31").passed()).isTrue();
            assertThatThrownBy(() -> new ReleasePublish(other.pools()).run("2026-01", Progress.SILENT))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining("build its pyramid first");
            other.buildUnaudited("2026-01.1", "2026-01-31");
            other.publish("2026-01.1");
            assertThatThrownBy(() -> other.publish("2026-01"))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining("older base");
            List<ReleaseSummary> all = new ReleaseList(other.pools()).all();
            assertThat(all)
                    .filteredOn(ReleaseSummary::current)
                    .extracting(ReleaseSummary::id)
                    .containsExactly("2026-01.1");
        }
    }

    private static BuildReport build(String line, String boundarySet, String release) {
        return new ReleaseBuild(country.pools(), keys)
                .run(line, boundarySet, release, LocalDate.parse("2026-10-31"), Progress.SILENT);
    }
}
