package pk.nser.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aLevelComesWithItsWordsAndItsDay() {
        JsonNode level = json(server.askFrom(server.stranger(), AskedServer.POOR));
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
        assertThat(json(answers.get(2)).path("level").isNull()).isTrue();
        assertThat(json(answers.get(2)).path("en").asText())
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
        assertThat(json(answer).path("level").asText()).as(Asker.text(answer)).isEqualTo("well_off");
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
        assertThat(json(answer).path("parameter").asText()).isEqualTo(parameter);
        assertThat(json(answer).path("code").asText()).isEqualTo("bad-parameter");
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
        assertThat(json(other).path("code").asText()).isEqualTo("cross-site");
    }

    @Test
    void theSixthCallOfAMinuteHasToWaitAndTheMissesOfANetworkEnd() {
        String from = server.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(server.askFrom(from, "95202-000000" + i + "-1").statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<byte[]> sixth = server.askFrom(from, AskedServer.WELL_OFF);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(json(sixth).path("code").asText()).isEqualTo("rationed");
        assertThat(json(sixth).path("detail").asText()).contains("tomorrow");
        assertThat(Integer.parseInt(Asker.header(sixth, "Retry-After"))).isBetween(1, 86_400);
        String honest = server.stranger();
        server.run(true, "delete from ration.number");
        for (int i = 0; i < 5; i++) {
            assertThat(server.askFrom(honest, i % 2 == 0 ? AskedServer.POOR : AskedServer.WELL_OFF)
                            .statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<byte[]> soon = server.askFrom(honest, AskedServer.POOR);
        assertThat(soon.statusCode()).isEqualTo(429);
        assertThat(Asker.header(soon, "Retry-After")).isEqualTo("60");
        assertThat(Asker.text(soon)).doesNotContain("95202");
    }

    @Test
    void aProofOfWorkOpensOneCall() {
        String from = server.stranger();
        assertThat(server.askFrom(from, AskedServer.POOR).statusCode()).isEqualTo(200);
        server.run(true, "update ration.asker set calls = 20, recent = '{}' where calls > 0");
        HttpResponse<byte[]> wanted = server.askFrom(from, AskedServer.POOR);
        assertThat(wanted.statusCode()).isEqualTo(429);
        assertThat(json(wanted).path("code").asText()).isEqualTo("needs-work");
        JsonNode challenge = json(server.asker().get("/lookup/challenge", "X-Forwarded-For", from));
        String solved = "{\"cnic\":\"%s\",\"challenge\":\"%s\",\"solution\":\"%d\"}"
                .formatted(
                        AskedServer.POOR,
                        challenge.path("challenge").asText(),
                        solve(
                                challenge.path("challenge").asText(),
                                challenge.path("zeroBits").asInt()));
        assertThat(server.post(solved, "X-Forwarded-For", from).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> again = server.post(solved, "X-Forwarded-For", from);
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(json(again).path("code").asText()).isEqualTo("needs-work");
    }

    private static long solve(String challenge, int zeroBits) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long n = 0; ; n++) {
                byte[] hash = sha.digest((challenge + "." + n).getBytes(StandardCharsets.US_ASCII));
                if (Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt()) >= zeroBits) {
                    return n;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the asker himself writes into the header changes nothing: the proxy's word is the last. */
    @Test
    void nobodyChoosesHisOwnAddress() {
        String real = server.stranger();
        for (int i = 0; i < 5; i++) {
            server.askFrom("198.51." + i + ".1, " + real, "95202-100000" + i + "-1");
        }
        assertThat(server.askFrom("198.51.99.1, " + real, AskedServer.POOR).statusCode())
                .isEqualTo(429);
    }

    @Test
    void withoutAListedProxyTheHeaderIsNotLookedAt(@TempDir Path other) {
        try (AskedServer direct = new AskedServer("direct", other, List.of())) {
            assertThat(direct.askFrom("198.51.100.1", AskedServer.POOR).statusCode())
                    .as("never filled")
                    .isEqualTo(503);
            direct.people.fill(People.DAY);
            for (int i = 0; i < 4; i++) {
                assertThat(direct.askFrom("198.51." + i + ".1", AskedServer.POOR)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(direct.askFrom("198.51.9.1", AskedServer.WELL_OFF).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void theAlarmIsCounted() {
        server.run(
                true,
                "insert into ration.hour values (date_trunc('hour', now(), 'UTC'), 2000)"
                        + " on conflict (hour) do update set misses = 2000");
        try {
            assertThat(server.askFrom(server.stranger(), AskedServer.NOBODY).statusCode())
                    .isEqualTo(429);
            assertThat(new String(server.traffic.prometheus(), StandardCharsets.UTF_8))
                    .contains("nser_events_total{event=\"lookup-alarm\"} 1\n");
        } finally {
            server.run(true, "delete from ration.hour");
        }
    }
}
