package pk.nser.server.command.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.lookup.People;
import pk.nser.server.OpenedServer;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** The CNIC service as the product wires it: what the server is given, and what the unit's commands do. */
class LookupCommandTest {
    private static final String POOR = "{\"cnic\":\"95202-1234567-1\"}";

    @TempDir
    private static Path home;

    private static TestDatabases databases;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void open() throws IOException {
        databases = TinyDatabases.create("cnicservice");
        Path all = databases.address().secrets().toAbsolutePath();
        Files.createDirectories(home.resolve("secrets/serve"));
        Files.createSymbolicLink(home.resolve("secrets/all"), all);
        for (Role role : Role.values()) {
            if (role.serves()) {
                Files.createSymbolicLink(
                        home.resolve("secrets/serve").resolve(role.passwordFile()), all.resolve(role.passwordFile()));
            }
        }
        Files.writeString(
                home.resolve("nser.properties"),
                "database.port = " + databases.address().port() + "\ndatabase.name = "
                        + databases.address().database() + "\n");
        new People(databases, People.key(home.resolve("secrets/serve")))
                .household(1, 9, 1)
                .member(1, 1, "95202-1234567-1");
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static ClusterAddress serving() {
        ClusterAddress all = databases.address();
        return new ClusterAddress(all.host(), all.port(), all.database(), home.resolve("secrets/serve"));
    }

    private int run(String... words) {
        CommandLine line = OpenedServer.line(() -> Home.of(Map.of("NSER_HOME", home.toString())));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    /** With six passwords and one key; the rest is not there to be read. */
    @Test
    void isFilledByCommandAndAnsweredWithTheServingSecretsAlone() {
        assertThat(run("lookup", "refresh")).isZero();
        assertThat(out.toString()).contains("answers for 1 numbers; 0 stand at more than one member");
        try (OpenedServer served = OpenedServer.open(serving())) {
            Asker asker = new Asker(served.port());
            HttpResponse<byte[]> answer = asker.ask("POST", "/lookup", POOR);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Asker.text(answer)).contains("ultra_poor");
            String token = TinyDatabases.tokens(databases)
                    .issue(
                            Set.of("PK"),
                            AreaLevel.DISTRICT,
                            Set.of("rooms"),
                            Instant.now().minusSeconds(60),
                            Instant.now().plusSeconds(600))
                    .text();
            assertThat(asker.ask("POST", "/lookup", POOR, "Authorization", "Bearer " + token)
                            .statusCode())
                    .as("an agreement of another category")
                    .isEqualTo(403);
            assertThat(asker.ask("POST", "/lookup", POOR, "Authorization", "Bearer x")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void isNotFilledWhenTheDiskHasNoRoomForIt() {
        pretend(1L << 40);
        try {
            assertThat(run("lookup", "refresh")).isEqualTo(Failure.REFUSED);
            assertThat(err.toString())
                    .contains("filling the CNIC service ('lookup refresh') needs about 356,515,904 MiB")
                    .contains("are free: make room and try again");
        } finally {
            pretend(-1);
        }
        assertThat(run("lookup", "refresh")).isZero();
    }

    /** Lets PostgreSQL believe that there are so many households. */
    private static void pretend(long households) {
        databases.run("update pg_class set reltuples = " + households + " where oid = 'reg.household'::regclass");
    }

    @Test
    void withoutItsKeyTheServerStartsAndCannotTell() throws IOException {
        Path bare = Files.createDirectory(home.resolve("bare"));
        for (Role role : Role.values()) {
            if (role.serves()) {
                Files.createSymbolicLink(
                        bare.resolve(role.passwordFile()),
                        databases.address().secrets().toAbsolutePath().resolve(role.passwordFile()));
            }
        }
        ClusterAddress all = databases.address();
        try (OpenedServer served =
                OpenedServer.open(new ClusterAddress(all.host(), all.port(), all.database(), bare))) {
            Asker asker = new Asker(served.port());
            assertThat(asker.ask("POST", "/lookup", POOR).statusCode()).isEqualTo(503);
            assertThat(asker.get("/lookup/challenge").statusCode()).isEqualTo(503);
            assertThat(asker.get("/releases.json").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theUnitSeesAndLiftsSuspensions() {
        assertThat(run("lookup", "suspensions")).isZero();
        assertThat(out.toString()).contains("no agreement is suspended");
        new People(databases, People.key(home.resolve("secrets/serve")))
                .run("insert into app.score_suspension (agreement_id, suspended_at, asked, missed)"
                        + " values (12, '2026-11-27T07:00:00Z', 700, 501)");
        assertThat(run("lookup", "suspensions")).isZero();
        assertThat(out.toString()).contains("agreement 12  since 2026-11-27T07:00:00Z  501 of 700 not found");
        assertThat(run("lookup", "lift", "12")).as("nobody and no reason").isEqualTo(Failure.SETTINGS);
        assertThat(run("lookup", "lift", "12", "--by", " ", "--reason", "x")).isEqualTo(Failure.REFUSED);
        assertThat(run("lookup", "lift", "13", "--by", "A. Person", "--reason", "x"))
                .isEqualTo(Failure.REFUSED);
        assertThat(err.toString()).contains("agreement 13 is not suspended");
        assertThat(run("lookup", "lift", "12", "--by", "A. Person", "--reason", "their list was old"))
                .isZero();
        assertThat(out.toString()).contains("agreement 12 may ask again");
    }
}
