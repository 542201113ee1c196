package pk.nser.server.geotag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Tile;

/** What the tiles of an agreement's points hold (disclosure.md 2.9, 2.11). */
class GeoTagTileTest {
    private static GivenCountry country;
    private static Tokens.Issued sparse;
    private static Tokens.Issued dense;

    @BeforeAll
    static void place() {
        country = new GivenCountry("geotags");
        sparse = country.agreement();
        country.place(sparse, 200, 0.02);
        dense = country.agreement();
        country.place(dense, 60_000, 0.02);
    }

    @AfterAll
    static void close() {
        country.close();
    }

    private static String at(int z, double longitude) {
        return "/" + RouteWalk.tile(z, longitude, 26.01) + ".mvt";
    }

    private static Tile tile(Tokens.Issued agreement, String address) {
        HttpResponse<byte[]> answer = country.get(agreement.token().text(), address);
        if (answer.statusCode() == 204) {
            return new Tile(java.util.Map.of());
        }
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("etag", "access-control-allow-origin");
        return Tile.read(Asker.bytes(answer));
    }

    /** All tiles of a zoom in which the points lie. */
    private static List<Tile.Feature> all(Tokens.Issued agreement, int z) {
        List<Tile.Feature> features = new ArrayList<>();
        String[] from = RouteWalk.tile(z, 60.975, 26.025).split("/", -1);
        String[] to = RouteWalk.tile(z, 61.025, 25.995).split("/", -1);
        for (int x = Integer.parseInt(from[1]); x <= Integer.parseInt(to[1]); x++) {
            for (int y = Integer.parseInt(from[2]); y <= Integer.parseInt(to[2]); y++) {
                features.addAll(
                        tile(agreement, "/" + z + "/" + x + "/" + y + ".mvt").layer("geotags"));
            }
        }
        return features;
    }

    @ParameterizedTest
    @CsvSource({"12", "13", "14"})
    void allPointsAreThereOnceWithTheirValuesAndWithoutAnId(int z) {
        List<Tile.Feature> features = all(sparse, z);
        assertThat(features).hasSize(200);
        assertThat(features).allMatch(feature -> feature.id() == 0);
        assertThat(features)
                .allSatisfy(feature -> assertThat(feature.attributes().keySet())
                        .isSubsetOf("area", "household_size", "poverty_band", "rooms", "kitchen_assets"));
        assertThat(features)
                .filteredOn(feature -> "*".equals(feature.attributes().get("poverty_band")))
                .hasSize(40);
        assertThat(features)
                .filteredOn(feature -> !feature.attributes().containsKey("rooms"))
                .as("what was not collected is not there")
                .hasSize(29);
        assertThat(features)
                .extracting(feature -> feature.attributes().get("kitchen_assets"))
                .containsOnly("cooking_stove;cooking_range");
    }

    @Test
    void aCrowdedTileIsThinnedAndSaysSo() {
        HttpResponse<byte[]> answer = country.get(dense.token().text(), at(12, 61.01));
        byte[] bytes = Asker.bytes(answer);
        assertThat(bytes.length).isBetween(400_000, 500_000);
        List<Tile.Feature> shown = Tile.read(bytes).layer("geotags");
        String[] thinned = Asker.header(answer, "NSER-Thinned").split("/", -1);
        assertThat(Integer.parseInt(thinned[0])).isEqualTo(shown.size());
        assertThat(Integer.parseInt(thinned[1])).isGreaterThan(shown.size());
        double share = shown.size() / Double.parseDouble(thinned[1]);
        long one = shown.stream()
                .filter(feature -> Long.valueOf(1).equals(feature.attributes().get("household_size")))
                .count();
        double expected = shown.size() / 9.0;
        assertThat(Math.abs(one - expected)).isLessThan(4 * Math.sqrt(expected));
        assertThat(share).isBetween(0.1, 0.9);
    }

    @Test
    void whatFitsIsNotThinned() {
        HttpResponse<byte[]> answer = country.get(sparse.token().text(), at(12, 61.01));
        assertThat(answer.headers().firstValue("NSER-Thinned")).isEmpty();
    }

    @Test
    void squaresCountThePointsOfTheDelivery() {
        for (int z : new int[] {0, 6, 11}) {
            List<Tile.Feature> west = tile(sparse, at(z, 60.99)).layer("bins");
            assertThat(west).allMatch(feature -> feature.id() == 0);
            assertThat(west)
                    .allSatisfy(feature -> assertThat(feature.attributes()).containsOnlyKeys("households"));
        }
        assertThat(tile(sparse, at(0, 61)).layer("bins").stream()
                        .mapToLong(feature -> (Long) feature.attributes().get("households"))
                        .sum())
                .isEqualTo(200);
        assertThat(tile(sparse, at(0, 61)).layer("geotags")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/15/0/0.mvt, 404",
        "/23/0/0.mvt, 404",
        "/3/8/0.mvt, 404",
        "/-1/0/0.mvt, 400",
        "/1.5/0/0.mvt, 400",
        "/12/x/0.mvt, 400",
        "/12/0/0.mvt, 204",
        "/3/0/0.mvt, 204"
    })
    void addressesOfTiles(String address, int status) {
        assertThat(country.get(sparse.token().text(), address).statusCode()).isEqualTo(status);
        assertThat(country.asker.get("/private/2026-11/geotags" + address).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDescriptionTellsFieldsAndZoomsAndTheCountrysBounds() {
        HttpResponse<byte[]> answer = country.get(sparse.token().text(), ".json");
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        JsonNode json = Asker.json(answer);
        assertThat(json.path("minzoom").intValue()).isZero();
        assertThat(json.path("maxzoom").intValue()).isEqualTo(14);
        assertThat(json.path("bounds").toString()).isEqualTo("[60.0,24.0,76.0,32.0]");
        assertThat(json.at("/tiles/0").textValue()).endsWith("/private/2026-11/geotags/{z}/{x}/{y}.mvt");
        assertThat(json.at("/vector_layers/0/id").textValue()).isEqualTo("bins");
        assertThat(json.at("/vector_layers/1/fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("area", "household_size", "poverty_band", "rooms", "kitchen_assets");
        assertThat(Asker.text(answer)).doesNotContain("200").contains("it is not the house");
        JsonNode style = Asker.json(country.get(sparse.token().text(), "/style.json"));
        Set<String> of = new java.util.HashSet<>();
        style.path("layers").forEach(layer -> of.add(layer.path("source-layer").textValue()));
        assertThat(of).containsExactlyInAnyOrder("bins", "geotags");
    }
}
