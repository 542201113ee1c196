package pk.nser.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.release.catalogue.LineTables;
import pk.nser.server.fixture.TinyDatabases;

class CatalogueCommandTest {
    private static final String[] PROPOSAL = {
        "propose",
        "household.education.rooms",
        "--levels",
        "district,tehsil",
        "--name",
        "Rooms",
        "--name-ur",
        "کمرے",
        "--purpose",
        "Survey",
        "--by",
        "Amina"
    };

    @TempDir
    private static Path home;

    private static TestDatabases databases = TinyDatabases.create("cataloguecmd");

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
        CommandLine line =
                new CommandLine(new CatalogueCommand(() -> folder, pools -> new LineTables(pools.of(Role.BUILD))));
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    @Test
    void takesAnAnalysisFromProposalToWithdrawalWithFourEyes() {
        assertThat(run(PROPOSAL)).isZero();
        assertThat(out.toString()).contains("analysis 1 is proposed");
        assertThat(run("approve", "1", "--by", "amina")).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("somebody else has to approve it");
        assertThat(run("approve", "1", "--by", "Bilal")).isZero();
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .contains("pair      household.gender.education")
                .contains("household.education.rooms  at district,tehsil  with a token")
                .contains("approved by Bilal: Rooms (Survey)");
        assertThat(run("withdraw", "1", "--by", "Bilal")).isZero();
        assertThat(run("withdraw", "1", "--by", "Bilal")).isEqualTo(Failure.REFUSED);
    }

    @Test
    void refusesVillagesUnknownDimensionsAndMissingNames() {
        String[] atVillages = PROPOSAL.clone();
        atVillages[3] = "village";
        assertThat(run(atVillages)).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("cannot be shown at villages");
        String[] unknown = PROPOSAL.clone();
        unknown[1] = "household.shoe_size.rooms";
        assertThat(run(unknown)).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("the codebook lacks: shoe_size");
        assertThat(run("propose", "household.education.rooms", "--by", "Amina")).isEqualTo(Failure.SETTINGS);
    }

    @Test
    void setsThePairsOfALine() {
        assertThat(run("pairs", "household.gender.rooms", "--line", "other", "--by", "Amina"))
                .isZero();
        assertThat(run("list", "--line", "other")).isZero();
        assertThat(out.toString()).contains("has 1 pairs").contains("pair      household.gender.rooms");
        assertThat(run("pairs", "household.rooms", "--by", "Amina")).isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("names no pair");
    }
}
