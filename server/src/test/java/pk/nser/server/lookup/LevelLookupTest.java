package pk.nser.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.lookup.People;
import pk.nser.server.fixture.Asker;

/** What a member of the public is answered (iii.a), over sockets and on real databases. */
class LevelLookupTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    private static AskedServer server;

    @BeforeAll
    static void open() {
        server = AskedServer.behindAProxy("levels", folder);
        server.people.fill(People.DAY);
    }

    @BeforeEach
    void forgetTheNumbers() {
        server.run(true, "delete from ration.number");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aLevelComesWithItsWordsAndItsDay() {
        JsonNode level = Asker.json(server.askFrom(server.stranger(), AskedServer.POOR));
        assertThat(level.path("level").asText()).isEqualTo("ultra_poor");
        assertThat(level.path("en").asText()).isEqualTo("Ultra poor");
        assertThat(level.path("ur").asText()).isEqualTo("انتہائی غریب");
        assertThat(level.path("asOf").asText()).isEqualTo("2026-11-27");
        assertThat(level.size()).as("and with nothing else").isEqualTo(4);
    }

    @Test
    void foundOrNotTheAnswerLooksTheSameFromOutside() {
        List<HttpResponse<byte[]>> answers = List.of(
                server.askFrom(server.stranger(), AskedServer.POOR),
                server.askFrom(server.stranger(), AskedServer.WELL_OFF),
                server.askFrom(server.stranger(), AskedServer.NOBODY));
        for (HttpResponse<byte[]> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(LevelView.BYTES);
            assertThat(stable(answer)).isEqualTo(stable(answers.get(0)));
            assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
            assertThat(Asker.text(answer)).doesNotContain("1234567");
        }
        assertThat(Asker.json(answers.get(2)).path("level").isNull()).isTrue();
        assertThat(Asker.json(answers.get(2)).path("en").asText())
                .isEqualTo("This number is not registered, or its poverty level is not determined.");
    }

    private static Map<String, List<String>> stable(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {AskedServer.POOR, AskedServer.NOBODY})
    void noAnswerComesBeforeTheBeat(String cnic) {
        long began = System.nanoTime();
        server.askFrom(server.stranger(), cnic);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(Pace.BEAT.toNanos());
    }

    @ParameterizedTest
    @CsvSource({"0,400", "1,399", "399,1", "400,400", "401,399", "1000,200"})
    void anAnswerWaitsForTheNextBeat(long elapsedMillis, long waitMillis) {
        assertThat(Pace.delay(elapsedMillis * 1_000_000)).isEqualTo(waitMillis * 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cnic=95202-1234567-2",
                "cnic=9520212345672&challenge=&solution=",
                "cnic=%DB%B9%DB%B5%DB%B2%DB%B0%DB%B2%DB%B1%DB%B2%DB%B3%DB%B4%DB%B5%DB%B6%DB%B7%DB%B2"
            })
    void aPlainFormDoesAsWell(String body) {
        HttpResponse<byte[]> answer = server.post(body, "Content-Type", FORM, "X-Forwarded-For", server.stranger());
        assertThat(Asker.json(answer).path("level").asText())
                .as(Asker.text(answer))
                .isEqualTo("well_off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|cnic",
                "[]|cnic",
                "\"95202-1234567-1\"|cnic",
                "{}|cnic",
                "{\"cnic\":9520212345671}|cnic",
                "{\"cnic\":null}|cnic",
                "{\"cnic\":\"\"}|cnic",
                "{\"cnic\":\"95202-1234567\"}|cnic",
                "{\"cnic\":\"95202-1234567-1x\"}|cnic",
                "{\"cnic\":\"%\"}|cnic",
                "{\"cnic\":[\"95202-1234567-1\"]}|cnic",
                "{\"cnic\":\"95202-1234567-1\",\"cnic\":\"95202-1234567-2\"}|cnic",
                "{\"cnic\":\"95202-1234567-1\"} {}|cnic",
                "{\"cnic\":\"95202-1234567-1\",\"cnics\":\"95202-1234567-2\"}|cnic",
                "{\"cnics\":[{\"reference\":\"a\",\"cnic\":\"95202-1234567-1\"}]}|cnic",
                "{\"cnic\":\"95202-1234567-1\",\"challenge\":\"x\"}|solution",
                "{\"cnic\":\"95202-1234567-1\",\"solution\":\"1\"}|challenge",
                "{\"cnic\":\"95202-1234567-1\",\"challenge\":\"x\",\"solution\":\"1\"}|solution",
                "{\"cnic\":\"95202-1234567-1\",\"challenge\":\"x\",\"solution\":1}|solution"
            })
    void whatIsNoQuestionIs400NamingTheMember(String body, String parameter) {
        HttpResponse<byte[]> answer = server.post(body, "X-Forwarded-For", server.stranger());
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(400);
        assertThat(Asker.json(answer).path("parameter").asText()).isEqualTo(parameter);
        assertThat(Asker.json(answer).path("code").asText()).isEqualTo("bad-parameter");
        assertThat(Asker.text(answer)).doesNotContain("95202").doesNotContain("123456712");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aFormWithAFieldTwiceIsRefusedAndAnEmptyBodyToo() {
        String from = server.stranger();
        assertThat(server.post("cnic=1&cnic=2", "Content-Type", FORM, "X-Forwarded-For", from)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("", "X-Forwarded-For", from).statusCode()).isEqualTo(400);
        assertThat(server.post("{\"cnic\":\"" + "9".repeat(5_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyPostIsAnsweredAndNoOtherSitesPage() {
        assertThat(server.asker().get("/lookup").statusCode()).isEqualTo(405);
        assertThat(server.asker().get("/lookup?cnic=9520212345671").statusCode())
                .isEqualTo(405);
        HttpResponse<byte[]> other =
                server.post("{\"cnic\":\"" + AskedServer.POOR + "\"}", "Sec-Fetch-Site", "cross-site");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(Asker.json(other).path("code").asText()).isEqualTo("cross-site");
    }
}
