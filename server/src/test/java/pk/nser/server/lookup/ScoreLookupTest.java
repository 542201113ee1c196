package pk.nser.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.lookup.People;
import pk.nser.db.lookup.programme.Suspensions;
import pk.nser.server.fixture.Asker;

/** What a programme is answered (iii.b), over sockets and on real databases. */
class ScoreLookupTest {
    @TempDir
    private static Path folder;

    private static AskedServer server;

    @BeforeAll
    static void open() {
        server = AskedServer.behindAProxy("scores", folder);
        server.people.fill(People.DAY);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void clear() {
        server.run(false, "truncate app.score_use, app.score_reference, app.score_suspension");
    }

    private static HttpResponse<byte[]> ask(String token, String body) {
        return server.post(body, "Authorization", "Bearer " + token);
    }

    private static String line(String reference, String cnic) {
        return "{\"reference\":\"" + reference + "\",\"cnic\":\"" + cnic + "\"}";
    }

    private static String cnics(String... lines) {
        return "{\"cnics\":[" + String.join(",", lines) + "]}";
    }

    @Test
    void scoresComeInTheOrderAskedUnderTheCallersReferences() {
        HttpResponse<byte[]> answer = ask(
                "one",
                cnics(line("E-1", AskedServer.POOR), line("E-2", AskedServer.NOBODY), line("E-3", "۹۵۲۰۲۱۲۳۴۵۶۷۲")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.text(answer))
                .isEqualTo("{\"asOf\":\"2026-11-27\",\"answers\":[{\"reference\":\"E-1\",\"score\":9.26},"
                        + "{\"reference\":\"E-2\",\"score\":null},{\"reference\":\"E-3\",\"score\":71.50}]}");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    /** How many were asked and answered, before and after; which numbers nowhere. */
    @Test
    void theAuditLogIsToldBeforeAndAfter() throws InterruptedException {
        HttpResponse<byte[]> given = ask("one", cnics(line("E-1", AskedServer.POOR), line("E-2", AskedServer.NOBODY)));
        List<String> answered = told(given);
        assertThat(answered.get(0))
                .startsWith("{\"action\":\"lookup\",\"decision\":\"intent\",\"token\":")
                .contains("\"agreement\":1,", "\"rows\":2,");
        assertThat(answered.get(1))
                .startsWith("{\"action\":\"lookup\",\"decision\":\"outcome\",\"token\":")
                .contains("\"rows\":1,");
        String[] six = IntStream.range(0, 6)
                .mapToObj(i -> line("r" + i, AskedServer.POOR))
                .toArray(String[]::new);
        HttpResponse<byte[]> refused = ask("three", cnics(six));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(told(refused).get(1))
                .startsWith("{\"action\":\"lookup\",\"decision\":\"outcome\",\"code\":\"broken-off\"")
                .contains("\"rows\":0,\"bytes\":0");
        assertThat(String.join("", server.events())).doesNotContain("95202", "E-1");
    }

    /** The two events of a request. */
    private static List<String> told(HttpResponse<byte[]> answer) throws InterruptedException {
        String request = "\"request\":\"" + Asker.header(answer, "X-Request-Id") + "\"";
        List<String> events = List.of();
        for (int i = 0; i < 200 && events.size() < 2; i++) {
            Thread.sleep(25);
            events = server.events().stream()
                    .filter(event -> event.contains(request))
                    .toList();
        }
        assertThat(events).hasSize(2);
        return events;
    }

    @Test
    void withoutTheAuditLogNothingIsLookedUp() {
        server.run(false, "revoke insert (body) on audit.event from nser_audit");
        try {
            HttpResponse<byte[]> answer = ask("one", cnics(line("E-1", AskedServer.POOR)));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Asker.text(answer)).contains("recorded").doesNotContain("score");
        } finally {
            server.run(false, "grant insert (body) on audit.event to nser_audit");
        }
        assertThat(ask("one", cnics(line("E-1", AskedServer.POOR))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHundredAreAnsweredAndOneMoreIsNot() {
        String[] lines = IntStream.range(0, 101)
                .mapToObj(i -> line("reference-of-the-longest-length-" + "%08d".formatted(i), AskedServer.POOR))
                .toArray(String[]::new);
        assertThat(ask("one", cnics(lines)).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> hundred = ask("one", cnics(java.util.Arrays.copyOf(lines, 100)));
        assertThat(hundred.statusCode()).as(Asker.text(hundred)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|cnics",
                "{}|cnics",
                "{\"cnics\":[]}|cnics",
                "{\"cnics\":{}}|cnics",
                "{\"cnic\":\"95202-1234567-1\"}|cnics",
                "{\"cnics\":[\"95202-1234567-1\"]}|cnics[0]",
                "{\"cnics\":[{\"cnic\":\"95202-1234567-1\"}]}|cnics[0]",
                "{\"cnics\":[{\"reference\":\"a\",\"cnic\":\"95202-1234567-1\",\"name\":\"x\"}]}|cnics[0]",
                "{\"cnics\":[{\"reference\":\"a\",\"cnic\":\"95202-1234567\"}]}|cnics[0].cnic",
                "{\"cnics\":[{\"reference\":\"a\",\"cnic\":9520212345671}]}|cnics[0].cnic",
                "{\"cnics\":[{\"reference\":7,\"cnic\":\"95202-1234567-1\"}]}|cnics[0].reference",
                "{\"cnics\":[{\"reference\":\"95202-1234567-1\",\"cnic\":\"95202-1234567-1\"}]}|cnics[0].reference",
                "{\"cnics\":[{\"reference\":\"a b\",\"cnic\":\"95202-1234567-1\"}]}|cnics[0].reference",
                "{\"cnics\":[{\"reference\":\"a\",\"cnic\":\"95202-1234567-1\"}],\"all\":true}|cnics"
            })
    void whatIsNoQuestionIs400NamingTheMember(String body, String parameter) {
        HttpResponse<byte[]> answer = ask("one", body);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(400);
        assertThat(Asker.text(answer))
                .contains("\"parameter\":\"" + parameter + "\"")
                .doesNotContain("95202");
    }

    @ParameterizedTest
    @CsvSource({"nobody,401,needs-token", "other,403,outside-scope"})
    void withoutAnAgreementNothingIsAnswered(String token, int status, String code) {
        HttpResponse<byte[]> answer = ask(token, cnics(line("a", AskedServer.POOR)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Asker.text(answer)).contains(code);
        assertThat(ask(token, "{\"cnic\":\"" + AskedServer.POOR + "\"}").statusCode())
                .as("a token never falls back to the public answer")
                .isEqualTo(status);
    }

    @Test
    void theQuotaOfHouseholdsEndsTheAnswers() {
        String two = cnics(line("a", AskedServer.POOR), line("b", AskedServer.WELL_OFF));
        assertThat(ask("two", two).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> over = ask("two", two);
        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(Asker.text(over)).contains("quota-exhausted");
        assertThat(ask("two", cnics(line("c", AskedServer.POOR))).statusCode()).isEqualTo(200);
        assertThat(ask("two", cnics(line("c", AskedServer.NOBODY))).statusCode())
                .as("not even whether a number is registered")
                .isEqualTo(403);
    }

    @Test
    void theQuotaOfTheDayToo() {
        String three = cnics(line("a", AskedServer.POOR), line("b", AskedServer.NOBODY), line("c", AskedServer.NOBODY));
        assertThat(ask("three", three).statusCode()).isEqualTo(200);
        assertThat(ask("three", three).statusCode()).isEqualTo(429);
    }

    @Test
    void whoMissesTooOftenIsSuspendedUntilTheUnitLifts() {
        String misses = cnics(IntStream.range(0, 100)
                .mapToObj(i -> line("m" + i, "95202-77777%02d-1".formatted(i)))
                .collect(Collectors.joining(",")));
        for (int i = 0; i < 6; i++) {
            assertThat(ask("one", misses).statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> suspended = ask("one", cnics(line("a", AskedServer.POOR)));
        assertThat(suspended.statusCode()).isEqualTo(403);
        assertThat(Asker.text(suspended)).contains("\"code\":\"suspended\"");
        assertThat(new Suspensions(server.databases.pools().of(Role.BUILD)).lift(1, "A. Person", "a wrong list"))
                .isTrue();
        assertThat(ask("one", cnics(line("a", AskedServer.POOR))).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyWithoutEndIsRefused() {
        assertThat(ask("one", "{\"cnics\":[\"" + "9".repeat(70_000) + "\"]}").statusCode())
                .isEqualTo(413);
    }
}
