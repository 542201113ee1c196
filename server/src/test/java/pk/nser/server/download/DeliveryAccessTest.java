package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.token.Tokens;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;
import pk.nser.server.fixture.TinyDatabases;

/** Who is given which file of records (issue 3 point 8). */
class DeliveryAccessTest {
    private static final String LIST = "/private/deliveries";
    private static final String TEXT =
            "id,longitude,latitude,area,household_size,gender\nabc,60.00000,24.00000,1111,3,male\n";

    @TempDir
    private static Path folder;

    private static TestDatabases databases;
    private static OpenedServer server;
    private static Asker asker;
    private static Tokens.Issued holder;
    private static Tokens.Issued stranger;
    private static int delivery;

    @BeforeAll
    static void deliver() throws IOException {
        databases = TinyDatabases.create("deliveries");
        server = OpenedServer.open(databases.address(), folder);
        asker = new Asker(server.port());
        holder = issue();
        stranger = issue();
        delivery = place(holder, "geotags-2026-11-1.csv", TEXT);
    }

    @AfterAll
    static void close() {
        server.close();
        databases.close();
    }

    private static Tokens.Issued issue() {
        return TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
    }

    private static int place(Tokens.Issued agreement, String name, String text) throws IOException {
        return PlacedFile.place(databases, folder, agreement, name, text);
    }

    private static String address() {
        return LIST + "/" + delivery + "/geotags-2026-11-1.csv";
    }

    @Test
    void theHolderSeesItsFilesAndFetchesThem() throws IOException {
        HttpResponse<byte[]> listed = asker.getAs(holder.token().text(), LIST);
        assertThat(listed.statusCode()).isEqualTo(200);
        JsonNode all = new ObjectMapper().readTree(listed.body()).get("deliveries");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("sha256").textValue()).isEqualTo(PlacedFile.sha256(TEXT));
        assertThat(all.get(0).get("bytes").intValue()).isEqualTo(TEXT.length());
        assertThat(all.get(0).get("rows").intValue()).isEqualTo(1);
        assertThat(all.get(0).get("release").textValue()).isEqualTo("2026-11");
        HttpResponse<byte[]> file =
                asker.getAs(holder.token().text(), all.get(0).get("href").textValue());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Asker.text(file)).isEqualTo(TEXT);
        assertThat(Asker.header(file, "Content-Length")).isEqualTo(String.valueOf(TEXT.length()));
        assertThat(Asker.header(file, "Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(Asker.header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"geotags-2026-11-1.csv\"");
        for (HttpResponse<byte[]> answer : List.of(listed, file)) {
            assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.headers().map())
                    .doesNotContainKeys("last-modified", "access-control-allow-origin", "expires");
        }
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        HttpResponse<byte[]> head = asker.ask(
                "HEAD",
                address(),
                "",
                "Authorization",
                "Bearer " + holder.token().text());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Asker.header(head, "Content-Length")).isEqualTo(String.valueOf(TEXT.length()));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anotherAgreementSeesNothingOfIt() {
        HttpResponse<byte[]> listed = asker.getAs(stranger.token().text(), LIST);
        assertThat(Asker.text(listed)).isEqualTo("{\"deliveries\":[],\"jobs\":[]}");
        assertNotThere(asker.getAs(stranger.token().text(), address()));
    }

    @Test
    void aTokenOfAnotherCategorySeesNothing() {
        String token = TinyDatabases.tokens(databases)
                .issue(Set.of("PK"), AreaLevel.VILLAGE, Set.of("gender"))
                .text();
        assertNotThere(asker.getAs(token, LIST));
        assertNotThere(asker.getAs(token, address()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/999999/geotags-2026-11-1.csv",
                "/99999999999/geotags-2026-11-1.csv",
                "/%d/other.csv",
                "/%d/.geotags-2026-11-1.csv"
            })
    void whatIsNotThereIsAnsweredLikeWhatIsAnothers(String path) {
        HttpResponse<byte[]> answer = asker.getAs(holder.token().text(), LIST + path.formatted(delivery));
        assertNotThere(answer);
        assertThat(Asker.text(answer))
                .isEqualTo(Asker.text(asker.getAs(stranger.token().text(), address())));
    }

    @Test
    void withoutATokenThatHoldsNothingIsTold() {
        Tokens.Issued ended = TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().minusSeconds(1));
        Tokens.Issued revoked = issue();
        TinyDatabases.tokens(databases).revoke(revoked.token());
        for (String path : List.of(LIST, address(), LIST + "/x/y")) {
            assertThat(asker.get(path).statusCode()).isEqualTo(401);
            assertThat(asker.getAs("nserA1_nothing", path).statusCode()).isEqualTo(401);
            assertThat(asker.getAs(ended.token().text(), path).statusCode()).isEqualTo(401);
            assertThat(asker.getAs(revoked.token().text(), path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aFileThatIsNotWholeOnDiskIsNotSent() throws IOException {
        Tokens.Issued agreement = issue();
        int id = place(agreement, "lost.csv", TEXT);
        Path file = new DeliveryFolder(folder).file(agreement.agreement(), "lost.csv");
        String address = LIST + "/" + id + "/lost.csv";
        assertThat(asker.getAs(agreement.token().text(), address).statusCode()).isEqualTo(200);
        Files.writeString(file, "id\n");
        assertThat(asker.getAs(agreement.token().text(), address).statusCode()).isEqualTo(503);
        Files.delete(file);
        HttpResponse<byte[]> answer = asker.getAs(agreement.token().text(), address);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Asker.header(answer, "Content-Disposition")).isEmpty();
        assertThat(Asker.text(answer)).contains("unavailable").doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/private/2026-11/figures/district/household.gender.json",
                "/private/2026-11/figures/union_council/household.gender.csv",
                "/private/2026-11/catalogue.json",
                "/private/areas/tiny-main/union_council.json",
                "/private/2026-11/tiles/country/gender/0/0/0.mvt"
            })
    void whoHoldsRecordsGetsNoAggregates(String path) {
        HttpResponse<byte[]> answer = asker.getAs(holder.token().text(), path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.text(answer)).contains("outside-scope");
    }

    @Test
    void theAtlasTakesNoTokenThatGivesFilesAlone() {
        HttpResponse<byte[]> child = asker.ask(
                "POST",
                "/private/tokens",
                "{\"formats\": [\"csv\"]}",
                "Authorization",
                "Bearer " + holder.token().text());
        String token = Asker.json(child).path("token").asText();
        HttpResponse<byte[]> answer = asker.ask("POST", "/session", "{\"token\": \"" + token + "\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void assertNotThere(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Asker.text(answer)).contains("There is no such delivery under this agreement.");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }
}
