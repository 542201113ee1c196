package pk.nser.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.delivery.point.PlacedPoints;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;

/** Points are told before they are sent, once a minute, and added up afterwards (access.md 3.5). */
class GeoTagTrailTest {
    private WatchedServer served;
    private Tokens.Issued holder;

    @BeforeEach
    void open(@TempDir Path folder) {
        served = new WatchedServer("geotag_trail", folder);
        holder = served.recordsToken();
        new PlacedPoints(served.databases, holder.agreement(), List.of("poverty_band"))
                .write("2026-11", List.of(new PlacedPoints.Row("A", 60.5, 26, 1111, "1111", 3, List.of("ultra_poor"))));
    }

    @AfterEach
    void close() {
        served.close();
    }

    private HttpResponse<byte[]> tile(int z) {
        return served.asker.getAs(
                holder.token().text(), "/private/2026-11/geotags/" + RouteWalk.tile(z, 60.5, 26) + ".mvt");
    }

    @Test
    void oneIntentAndOneSumForEachZoomAndMinute() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            assertThat(tile(12).statusCode()).isEqualTo(200);
            assertThat(served.events(1)).as("committed before the answer").hasSize(1);
        }
        served.restart();
        List<String> events = served.events(2);
        assertThat(events).hasSize(2);
        String who = "\"token\":\"" + holder.token().id() + "\",\"agreement\":" + holder.agreement()
                + ",\"purpose\":\"Testing\",\"product\":\"geotags\",\"release\":\"2026-11\"";
        assertThat(events.get(0))
                .startsWith("{\"action\":\"geotags\",\"decision\":\"intent\"," + who)
                .contains("\"dimensions\":[\"poverty_score\",\"hh_composition\"]");
        assertThat(events.get(1))
                .startsWith("{\"action\":\"geotags\",\"decision\":\"permit\"," + who)
                .contains("\"z\":12,", "\"tiles\":3,\"rows\":3,");
    }

    @Test
    void withoutTheLogNoPointAndNoSquareIsSent() {
        served.change("revoke insert (body) on audit.event from nser_audit");
        for (int z : new int[] {12, 6}) {
            HttpResponse<byte[]> refused = tile(z);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Asker.text(refused)).contains("recorded");
        }
        served.change("grant insert (body) on audit.event to nser_audit");
        assertThat(tile(12).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasToldIsNotBelievedWhileTheLogFails() throws InterruptedException {
        assertThat(tile(12).statusCode()).isEqualTo(200);
        served.change("revoke insert (body) on audit.event from nser_audit");
        served.asker.getAs(holder.token().text(), "/private/deliveries");
        for (int i = 0; i < 200 && tile(12).statusCode() != 503; i++) {
            Thread.sleep(25);
        }
        assertThat(tile(12).statusCode()).isEqualTo(503);
    }
}
