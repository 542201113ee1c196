package pk.nser.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import pk.nser.db.area.Outlines;
import pk.nser.db.area.PyramidTables;
import pk.nser.db.area.load.BoundarySets;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.ReleaseList;
import pk.nser.db.release.ReleasePublish;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.tiles.pyramid.Pyramid;

/** What a user is told who would build a release under weaker protections. */
class ReleaseCommandTest {
    @TempDir
    private static Path home;

    private static TestDatabases databases = TinyDatabases.create("releasecmd");

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeHome() throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.createDirectories(home.resolve("keys"));
        Files.createSymbolicLink(
                home.resolve("secrets/all"), databases.address().secrets().toAbsolutePath());
    }

    @BeforeEach
    void restore() throws IOException {
        TestKeys.write(home.resolve("keys"));
        settings("");
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static void settings(String more) throws IOException {
        Files.writeString(
                home.resolve("nser.properties"),
                "database.port = " + databases.address().port() + "\ndatabase.name = "
                        + databases.address().database() + "\n" + more + "\n");
    }

    private static ReleaseDesk desk(Pools pools, Home folder) {
        DataSource build = pools.of(Role.BUILD);
        PyramidTables pyramid = new PyramidTables(build);
        return new ReleaseDesk(
                new BoundarySets(build),
                new ReleaseBuild(pools, folder.keys()),
                new ReleasePublish(pools),
                new LookupRefresh(pools),
                new ReleaseList(pools),
                new Pyramid(new Outlines(build), pyramid),
                pyramid,
                folder.folder());
    }

    private int run(String... words) {
        Home folder = Home.of(Map.of("NSER_HOME", home.toString()));
        CommandLine line = new CommandLine(new ReleaseCommand(() -> folder, ReleaseCommandTest::desk));
        line.setExecutionExceptionHandler(new Failures());
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k = 2", "sdc.k = 9", "noise.variance = 0", "noise.spread = 10", "hold.rule = off"})
    void refusesASettingThatWouldWeakenAProtection(String setting) throws IOException {
        settings(setting);
        assertThat(run("build", "--id", "2027-01")).isEqualTo(Failure.SETTINGS);
        assertThat(err.toString())
                .contains("there is no setting '" + setting.split(" ", 2)[0] + "'")
                .contains("are part of the build and cannot be set")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threshold=3", "--k=3", "--no-audit", "--force", "-Dk=3"})
    void hasNoWordThatWould(String word) {
        assertThat(run("build", "--id", "2027-01", word)).isEqualTo(Failure.SETTINGS);
        assertThat(err.toString()).contains("Unknown option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "exact", "CELL-KEY", ""})
    void knowsNoProfileButTwo(String profile) {
        assertThat(run("build", "--id", "2027-01", "--profile", profile)).isEqualTo(Failure.SETTINGS);
        assertThat(err.toString())
                .contains("--profile: there is no profile '" + profile + "', only cell-key and exact-suppressed");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void refusesAProfileThatTheLineHasNot() throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into reg.release_line (line, boundary_set, keys_id) values ('noisy', 'tiny', '"
                    + KeyFile.read(home.resolve("keys"), KeyFile.RECORD).fingerprint() + "-"
                    + KeyFile.read(home.resolve("keys"), KeyFile.NOISE).fingerprint() + "')");
        }
        assertThat(run("build", "--line", "noisy", "--profile", "exact-suppressed"))
                .isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("the release line noisy has the profile cell-key, not exact-suppressed");
    }

    @ParameterizedTest
    @CsvSource({
        "r--r-----, can be read by others: chmod 0400",
        "r-----r--, can be read by others: chmod 0400",
    })
    void refusesAKeyThatOthersCanRead(String permissions, String reason) throws IOException {
        Path key = home.resolve("keys").resolve(KeyFile.NOISE);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
        assertRefused("noise.key", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "AAECAwQ=, does not hold 32 bytes",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==, does not hold 32 bytes",
        "'', does not hold 32 bytes",
        "not a key!, is not base64",
    })
    void refusesAKeyOfAnotherLength(String content, String reason) throws IOException {
        Path key = home.resolve("keys").resolve(KeyFile.RECORD);
        Files.delete(key);
        Files.writeString(key, content);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
        assertRefused("record.key", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {KeyFile.RECORD, KeyFile.NOISE})
    void refusesAMissingKey(String name) throws IOException {
        Files.delete(home.resolve("keys").resolve(name));
        assertRefused(name, "is missing or cannot be read");
    }

    private void assertRefused(String file, String reason) {
        assertThat(run("build", "--id", "2027-01")).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).startsWith("nser: the key file ").contains(file, reason);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void refusesAKeyThatChangedInsideALine() throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into reg.release_line (line, boundary_set, keys_id) values ('begun', 'tiny',"
                    + " '0123456789abcdef-0123456789abcdef')");
        }
        assertThat(run("build", "--line", "begun", "--id", "2027-03")).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("is not the one that the release line begun began with");
    }

    @Test
    void servesNothingThatWasNotBuiltAndChecked() {
        assertThat(run("publish", "2031-01")).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("there is no release 2031-01: build it first");
    }
}
