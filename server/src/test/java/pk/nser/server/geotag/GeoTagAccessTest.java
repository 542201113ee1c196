package pk.nser.server.geotag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.delivery.point.PlacedPoints;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Tile;
import pk.nser.server.fixture.TinyDatabases;

/** Who sees which points: nobody a row, a dimension or an area more than the token has. */
class GeoTagAccessTest {
    private static final String POINTS = "/" + RouteWalk.tile(12, 61.01, 26.01) + ".mvt";
    private static final String SQUARES = "/" + RouteWalk.tile(6, 61.01, 26.01) + ".mvt";

    private static GivenCountry country;

    private Tokens.Issued holder;
    private PlacedPoints placed;

    @BeforeAll
    static void open() {
        country = new GivenCountry("geotag_access");
    }

    @BeforeEach
    void place() {
        holder = country.agreement();
        placed = country.place(holder, 300, 0.02);
    }

    @AfterAll
    static void close() {
        country.close();
    }

    private int status(String rest) {
        return country.get(holder.token().text(), rest).statusCode();
    }

    private List<Tile.Feature> points(String token) {
        HttpResponse<byte[]> answer = country.get(token, POINTS);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        return Tile.read(Asker.bytes(answer)).layer("geotags");
    }

    @Test
    void aTokenForSomeAreasSeesTheRowsOfThoseAreas() {
        String child = country.child(holder, "{\"areas\": [\"1111\"]}");
        assertThat(points(holder.token().text()))
                .extracting(feature -> feature.attributes().get("area"))
                .contains("1111", "1112");
        assertThat(points(child))
                .isNotEmpty()
                .extracting(feature -> feature.attributes().get("area"))
                .containsOnly("1111");
        HttpResponse<byte[]> squares = country.get(child, SQUARES);
        assertThat(squares.statusCode()).isEqualTo(403);
        assertThat(Asker.text(squares)).contains("\"parameter\":\"z\"");
        assertThat(Asker.json(country.get(child, ".json")).path("minzoom").intValue())
                .isEqualTo(12);
    }

    @Test
    void aTokenForAreasFinerThanRowsNameSeesNone() {
        String child = country.child(holder, "{\"areas\": [\"11111\"]}");
        for (String rest : List.of(POINTS, SQUARES, ".json", "/style.json")) {
            HttpResponse<byte[]> answer = country.get(child, rest);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Asker.text(answer)).contains("\"code\":\"outside-scope\"", "\"parameter\":\"area\"");
        }
    }

    @Test
    void aTokenForSomeDimensionsSeesTheirValuesAlone() {
        String child = country.child(holder, "{\"dimensions\": [\"rooms\"]}");
        Set<String> keys = points(child).stream()
                .flatMap(feature -> feature.attributes().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(keys).containsExactlyInAnyOrder("area", "household_size", "rooms");
        assertThat(country.get(child, SQUARES).statusCode()).isEqualTo(200);
        assertThat(Asker.text(country.get(child, ".json")))
                .contains("\"rooms\"")
                .doesNotContain("poverty_band");
    }

    /** Where the agreement names the composition of the household, a token without it is not told how many members it has (A24). */
    @Test
    void aTokenWithoutTheCompositionOfTheHouseholdIsNotToldItsSize() {
        Tokens.Issued sized = country.agreement(Set.of("rooms", "hh_composition"));
        country.place(sized, 300, 0.02);
        String same = country.child(sized, "{}");
        String without = country.child(sized, "{\"dimensions\": [\"rooms\"]}");
        for (String token : List.of(sized.token().text(), same)) {
            assertThat(points(token))
                    .isNotEmpty()
                    .allSatisfy(feature -> assertThat(feature.attributes()).containsKey("household_size"));
            assertThat(Asker.text(country.get(token, ".json"))).contains("household_size");
        }
        assertThat(points(without))
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(feature.attributes().keySet())
                        .contains("area")
                        .isSubsetOf("area", "rooms"));
        assertThat(Asker.text(country.get(without, ".json"))).doesNotContain("household_size");
        assertThat(country.get(without, "/style.json").statusCode()).isEqualTo(200);
        assertThat(Asker.text(country.get(same, "/style.json"))).doesNotContain("hh_composition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"formats\": [\"csv\"]}|format",
                "{\"finest\": \"district\"}|areaLevel",
                "{\"addresses\": [\"192.0.2.0/24\"]}|"
            })
    void aTokenThatIsNotForMapsOrNotHereSeesNone(String body, String parameter) {
        HttpResponse<byte[]> answer = country.get(country.child(holder, body), POINTS);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.text(answer)).contains("outside-scope");
        if (parameter != null) {
            assertThat(Asker.text(answer)).contains("\"parameter\":\"" + parameter + "\"");
        }
    }

    @Test
    void anotherAgreementAndAnotherCategoryReachNothingOfIt() {
        Tokens.Issued other = country.agreement();
        HttpResponse<byte[]> answer = country.get(other.token().text(), POINTS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Asker.text(answer)).contains("\"code\":\"no-snapshot\"");
        country.place(other, 10, 0.001);
        assertThat(points(other.token().text()).size()).isLessThanOrEqualTo(10);
        String maps = TinyDatabases.tokens(country.databases)
                .issue(Set.of("PK"), AreaLevel.VILLAGE, Set.of("rooms"))
                .text();
        assertThat(country.get(maps, POINTS).statusCode()).isEqualTo(403);
    }

    @Test
    void aRevokedTokenIsRefusedWithinFiveSeconds() throws InterruptedException {
        assertThat(status(POINTS)).isEqualTo(200);
        TinyDatabases.tokens(country.databases).revoke(holder.token());
        long revoked = System.nanoTime();
        while (status(POINTS) != 401 && System.nanoTime() - revoked < 5_000_000_000L) {
            Thread.sleep(20);
        }
        assertThat(status(POINTS)).isEqualTo(401);
    }

    @Test
    void aDroppedSnapshotIsNotAnEmptyTile() {
        assertThat(status(SQUARES)).isEqualTo(200);
        placed.dropTables();
        for (String rest : List.of(POINTS, SQUARES)) {
            HttpResponse<byte[]> answer = country.get(holder.token().text(), rest);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Asker.text(answer)).contains("\"code\":\"no-snapshot\"");
            assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        }
        placed.drop();
        assertThat(Asker.text(country.get(holder.token().text(), ".json"))).contains("no-snapshot");
    }

    @Test
    void aSnapshotOfAnotherReleaseIsNotAnswered() {
        assertThat(country.asker
                        .getAs(holder.token().text(), "/private/2031-01/geotags" + POINTS)
                        .statusCode())
                .isEqualTo(404);
        country.change("update app.snapshot set release = '2026-12' where agreement_id = " + holder.agreement());
        HttpResponse<byte[]> answer = country.get(holder.token().text(), POINTS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Asker.text(answer)).contains("2026-12");
    }

    @Test
    void anOutageIsToldAsOne() {
        country.change(
                "revoke connect on database " + country.databases.address().database() + " from nser_rel;"
                        + " select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nser_rel'"
                        + " and datname = current_database()");
        for (String rest : List.of(POINTS, SQUARES)) {
            HttpResponse<byte[]> answer = country.get(holder.token().text(), rest);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Asker.text(answer)).contains("unavailable").doesNotContain("rel.", "select");
        }
        assertThat(status(".json")).isEqualTo(200);
        country.change(
                "grant connect on database " + country.databases.address().database() + " to nser_rel");
    }

    @Test
    void theRowsOfADayHaveAnEnd() {
        int rows = points(holder.token().text()).size();
        country.change("update app.agreement set max_rows_per_day = " + (2 * rows + 1) + " where agreement_id = "
                + holder.agreement());
        String child = country.child(holder, "{}");
        assertThat(status(POINTS)).isEqualTo(200);
        for (String token : List.of(child, holder.token().text())) {
            HttpResponse<byte[]> answer = country.get(token, POINTS);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Asker.text(answer)).contains("\"parameter\":\"rows\"");
            assertThat(country.get(token, SQUARES).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theAtlasIsSignedInAndToldOfTheRelease() {
        HttpResponse<byte[]> begun = country.asker.ask(
                "POST", "/session", "{\"token\": \"" + holder.token().text() + "\"}");
        assertThat(begun.statusCode()).isEqualTo(204);
        String cookie = Asker.header(begun, "Set-Cookie").split(";", 2)[0];
        HttpResponse<byte[]> session = country.asker.get("/session", "Cookie", cookie);
        assertThat(Asker.json(session).path("category").textValue()).isEqualTo("viii");
        assertThat(Asker.json(session).path("geotags").textValue()).isEqualTo("2026-11");
        assertThat(country.asker
                        .get("/private/2026-11/geotags" + POINTS, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        placed.drop();
        assertThat(Asker.json(country.asker.get("/session", "Cookie", cookie))
                        .path("geotags")
                        .textValue())
                .isEmpty();
    }
}
