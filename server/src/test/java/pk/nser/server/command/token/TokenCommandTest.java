package pk.nser.server.command.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.db.token.Token;
import pk.nser.db.token.Tokens;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Failures;
import pk.nser.server.command.Home;
import pk.nser.server.fixture.TinyDatabases;

class TokenCommandTest {
    @TempDir
    private static Path home;

    private static TestDatabases databases = TinyDatabases.create("tokencmd");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeHome() throws IOException {
        ClusterAddress address = databases.address();
        Files.createDirectories(home.resolve("secrets"));
        Files.createSymbolicLink(home.resolve("secrets/all"), address.secrets().toAbsolutePath());
        Files.writeString(
                home.resolve("nser.properties"),
                "database.port = " + address.port() + "\ndatabase.name = " + address.database() + "\n");
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private int run(String... words) {
        Home folder = Home.of(Map.of("NSER_HOME", home.toString()));
        CommandLine line = new CommandLine(new TokenCommand(() -> folder, TokenCommandTest::desk));
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    private static TokenDesk desk(Pools pools) {
        return new TokenDesk(
                new Tokens(pools.of(Role.BUILD)),
                new Releases(pools.of(Role.PUBLIC)),
                new ShownAreas(pools.of(Role.AGG)),
                new RecordGrants(
                        new Institutions(pools.of(Role.BUILD)),
                        new Profiles(pools.of(Role.APP)),
                        new LockLedger(pools.of(Role.BUILD), LockCap.STANDARD)),
                new SecureRandom());
    }

    @Test
    void issuesListsAndRevokes() {
        assertThat(run("issue", "--areas", "11,1211", "--finest", "union_council", "--dimensions", "toilet_type,rooms"))
                .isZero();
        String[] said = out.toString().lines().toArray(String[]::new);
        assertThat(said[0])
                .matches("Token \\w{14} for 11, 1211 down to union_council, 2 dimensions, until the end of .*");
        Token token = Token.parse(said[1]).orElseThrow();

        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .contains(token.id() + "  valid", "11,1211", "union_council")
                .doesNotContain(token.text() + "  ");

        assertThat(run("revoke", token.id())).isZero();
        run("list");
        assertThat(out.toString()).contains(token.id() + "  revoked");
        assertThat(run("revoke", token.id())).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("nser: no live token has the id " + token.id());
    }

    @Test
    void withoutWordsTheWholeCountryForAMonth() {
        assertThat(run("issue")).isZero();
        assertThat(out.toString()).contains("for PK down to union_council, 15 dimensions");
    }

    @Test
    void aMergedAreaStandsForAllItsCodes() {
        assertThat(run("issue", "--areas", "1211+1")).isZero();
        assertThat(out.toString()).contains("for 1211, 1212 down to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--areas 99|5|no area of tiny-main has the code 99",
                "--dimensions weather|5|category vii.b has no dimension 'weather'",
                "--dimensions area|5|category vii.b has no dimension 'area'",
                "--until 2020-01-01|5|is over already",
                "--until tomorrow|2|Invalid value for option '--until'",
                "--finest street|2|Invalid value for option '--finest'",
                "--everything|2|Unknown option"
            })
    void whatCannotBeIsSaidInOneLine(String words, int code, String said) {
        String[] all = ("issue " + words).split(" ", -1);
        assertThat(run(all)).isEqualTo(code);
        assertThat(err.toString()).contains(said).doesNotContain("\tat ");
        assertThat(out.toString()).doesNotContain("nserA1_");
    }

    @Test
    void anUnreachableDatabaseIsSaidInOneLine() throws IOException {
        Files.writeString(home.resolve("nser.properties"), "database.port = 1\n");
        try {
            assertThat(run("list")).isEqualTo(Failure.DATABASE);
            assertThat(err.toString().lines()).singleElement().asString().contains("the database failed while listing");
        } finally {
            makeHomeAgain();
        }
    }

    private static void makeHomeAgain() throws IOException {
        Files.delete(home.resolve("secrets/all"));
        makeHome();
    }
}
