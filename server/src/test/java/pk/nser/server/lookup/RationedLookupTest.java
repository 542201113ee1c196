package pk.nser.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.lookup.People;
import pk.nser.server.fixture.Asker;

/** The rations of the public service over sockets: who is counted, and what he is told. */
class RationedLookupTest {
    @TempDir
    private static Path folder;

    private static AskedServer server;

    @BeforeAll
    static void open() {
        server = AskedServer.behindAProxy("rationed", folder);
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
    void theSixthCallOfAMinuteHasToWaitAndTheMissesOfANetworkEnd() {
        String from = server.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(server.askFrom(from, "95202-000000" + i + "-1").statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<byte[]> sixth = server.askFrom(from, AskedServer.WELL_OFF);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(Asker.json(sixth).path("code").asText()).isEqualTo("rationed");
        assertThat(Asker.json(sixth).path("detail").asText()).contains("tomorrow");
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
        assertThat(Asker.json(wanted).path("code").asText()).isEqualTo("needs-work");
        JsonNode challenge = Asker.json(server.asker().get("/lookup/challenge", "X-Forwarded-For", from));
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
        assertThat(Asker.json(again).path("code").asText()).isEqualTo("needs-work");
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
