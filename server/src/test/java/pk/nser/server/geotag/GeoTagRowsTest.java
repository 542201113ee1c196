package pk.nser.server.geotag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Tile;

/** When rows of the day are taken for tiles of points, and that nothing is read when none is left. */
class GeoTagRowsTest {
    private static final String POINTS = "/" + RouteWalk.tile(12, 61.01, 26.01) + ".mvt";

    @Test
    void nothingIsReadForWhoHasNoRowLeftAndHeadTakesNone() throws InterruptedException {
        try (GivenCountry country = new GivenCountry("geotag_rows")) {
            Tokens.Issued holder = country.agreement();
            country.place(holder, 300, 0.02);
            assertRows(country, holder);
        }
    }

    private static void assertRows(GivenCountry country, Tokens.Issued holder) throws InterruptedException {
        String used = "select rows_today from app.used(" + holder.agreement() + ")";
        HttpResponse<byte[]> head = country.asker.ask(
                "HEAD",
                "/private/2026-11/geotags" + POINTS,
                "",
                "Authorization",
                "Bearer " + holder.token().text());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Asker.header(head, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(country.databases.number(used)).isZero();
        int rows = Tile.read(Asker.bytes(country.get(holder.token().text(), POINTS)))
                .layer("geotags")
                .size();
        assertThat(country.databases.number(used)).isEqualTo(rows);
        country.change("update app.agreement set max_rows_per_day = " + rows + " where agreement_id = "
                + holder.agreement() + "; alter table rel.snapshot_" + holder.agreement() + " rename to gone");
        HttpResponse<byte[]> answer = country.get(holder.token().text(), POINTS);
        for (int i = 0; i < 100 && answer.statusCode() == 404; i++) {
            // the agreement as it was is believed for five seconds at most
            Thread.sleep(100);
            answer = country.get(holder.token().text(), POINTS);
        }
        country.change("drop table rel.gone");
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(403);
        assertThat(Asker.text(answer)).contains("\"parameter\":\"rows\"");
    }
}
