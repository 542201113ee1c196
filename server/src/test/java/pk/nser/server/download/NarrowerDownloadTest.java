package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.token.Tokens;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;
import pk.nser.server.fixture.TinyDatabases;

/** A file is given whole: a token that has less than the file gets none of it, and the rows of a day have an end. */
class NarrowerDownloadTest {
    private static final String TEXT = "id,longitude,latitude\nABCDEFGHIJKLMNOPQRST,70.00000,30.00000\n";

    @TempDir
    private static Path folder;

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;

    private Tokens.Issued holder;
    private String address;

    @BeforeAll
    static void open() {
        databases = TinyDatabases.create("narrower_files");
        server = OpenedServer.open(databases.address(), folder);
        asker = new Asker(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    @BeforeEach
    void place() throws IOException {
        holder = TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
        address = file("geotags-2026-11-1.csv");
    }

    private String file(String name) throws IOException {
        return "/private/deliveries/" + PlacedFile.place(databases, folder, holder, name, TEXT) + "/" + name;
    }

    private String child(String body) {
        return asker.child(holder.token().text(), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|200|",
                "{\"note\": \"for the GIS team\", \"until\": \"%s\"}|200|",
                "{\"dimensions\": []}|403|dimensions",
                "{\"areas\": [\"11111\"]}|403|area",
                "{\"finest\": \"district\"}|403|areaLevel",
                "{\"formats\": [\"gpkg\"]}|403|format",
                "{\"addresses\": [\"192.0.2.0/24\"]}|403|"
            })
    void aTokenWithLessThanTheFileGetsNoneOfIt(String body, int status, String parameter) {
        String token = child(body.formatted(Instant.now().plusSeconds(600)));
        HttpResponse<byte[]> answer = asker.getAs(token, address);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(status);
        if (status == 200) {
            assertThat(Asker.text(answer)).isEqualTo(TEXT);
        } else {
            assertThat(Asker.text(answer))
                    .contains("\"code\":\"outside-scope\"")
                    .doesNotContain("ABCDEFGHIJ");
        }
        assertThat(Asker.json(asker.getAs(token, "/private/deliveries")).path("deliveries"))
                .as("how large it is and its hash are told to who may have it")
                .hasSize(status == 200 ? 1 : 0);
        if (parameter != null) {
            assertThat(Asker.text(answer)).contains("\"parameter\":\"" + parameter + "\"");
        }
    }

    /** A file has the size of each household: where the agreement names it, whoever is not told it has no part in the file (A24). */
    @Test
    void aTokenWithoutTheCompositionOfTheHouseholdGetsNoFileOfOneThatNamesIt() throws IOException {
        Instant now = Instant.now();
        holder = TinyDatabases.tokens(databases)
                .issueRecords(
                        Set.of("1111"),
                        Set.of("poverty_score", "hh_composition"),
                        now.minusSeconds(60),
                        now.plusSeconds(3_600));
        String sized = file("geotags-2026-11-4.csv");
        for (String token : new String[] {holder.token().text(), child("{}")}) {
            assertThat(asker.getAs(token, sized).statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> answer = asker.getAs(child("{\"dimensions\": [\"poverty_score\"]}"), sized);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.text(answer)).contains("\"parameter\":\"dimensions\"").doesNotContain("ABCDEFGHIJ");
    }

    @Test
    void theRowsOfADayHaveAnEnd() throws SQLException, IOException {
        run("update app.agreement set max_rows_per_day = 2 where agreement_id = " + holder.agreement());
        String token = child("{}");
        assertThat(asker.ask("HEAD", address, "", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("who asks by HEAD is given no rows")
                .isEqualTo(200);
        String second = file("geotags-2026-11-2.csv");
        String third = file("geotags-2026-11-3.csv");
        for (String one : new String[] {token, holder.token().text(), token}) {
            assertThat(asker.getAs(one, address).statusCode())
                    .as("a file takes its rows once a day")
                    .isEqualTo(200);
        }
        assertThat(asker.getAs(token, second).statusCode()).isEqualTo(200);
        for (String one : new String[] {token, holder.token().text()}) {
            HttpResponse<byte[]> answer = asker.getAs(one, third);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Asker.text(answer)).contains("\"parameter\":\"rows\"").doesNotContain("ABCDEFGHIJ");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
