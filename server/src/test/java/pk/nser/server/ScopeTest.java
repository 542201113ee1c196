package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;

/** What a token sees, and that it sees nothing else (access.md 3.2, design.md 4). */
class ScopeTest {
    private static final String FIGURES = "/private/2026-11/figures/union_council/household.toilet_type.json";

    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();
    private final String eleven = token("11");
    private final String twelve = token("12");

    private String token(String area) {
        return country.tokens()
                .issue(Set.of(area), AreaLevel.UNION_COUNCIL, Set.of("toilet_type", "poverty_score"))
                .text();
    }

    private JsonNode json(String token, String path) {
        try {
            return new ObjectMapper().readTree(Asker.bytes(asker.getAs(token, path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11, country, PK",
        "11, province, 1",
        "11, district, 11",
        "11, tehsil, 111 112",
        "11, union_council, 1111 1112 1121",
        "12, tehsil, 121",
        "12, union_council, 1211+1"
    })
    void seesTheAreasOfItsScopeAndThePublicOnesAbove(String area, String level, String codes) {
        List<String> seen = json(token(area), "/private/areas/tiny-main/" + level + ".json")
                .path("features")
                .findValuesAsText("code");
        assertThat(seen).containsExactly(codes.split(" ", -1));
    }

    @Test
    void halfOfAMergedAreaShowsNothing() {
        assertThat(json(token("1211"), "/private/areas/tiny-main/union_council.json")
                        .path("features"))
                .isEmpty();
    }

    @Test
    void figuresHoldTheScopesAreasAlone() {
        JsonNode figures = json(eleven, FIGURES);
        assertThat(figures.path("ids").toString()).isEqualTo("[1111,1112,1121]");
        assertThat(figures.path("values")).hasSize(3);
        assertThat(figures.path("breaks").toString()).doesNotContain("7129900");
    }

    @Test
    void tilesHoldTheScopesAreasAlone() {
        String path = "/private/2026-11/tiles/union_council/toilet_type/6/43/27.mvt";
        Tile all = Tile.read(Asker.bytes(asker.getAs(token("PK"), path)));
        Tile own = Tile.read(Asker.bytes(asker.getAs(eleven, path)));
        assertThat(all.layer("union_council")).extracting(Tile.Feature::id).contains(1299L, 1121L);
        assertThat(own.layer("union_council")).extracting(Tile.Feature::id).containsExactlyInAnyOrder(1112L, 1121L);
        assertThat(own.layer("union_council").get(0).attributes())
                .containsEntry("toilet_type.flush", 7_111_200L)
                .containsEntry("toilet_type.flush.pct", 50.0);
    }

    /** An area outside the scope and a place where nothing lies are told by the same answer. */
    @Test
    void aTileOutsideTheScopeIsLikeAnEmptyOne() {
        String outside = "/private/2026-11/tiles/union_council/toilet_type/9/358/216.mvt";
        HttpResponse<byte[]> there = asker.getAs(token("21"), outside);
        HttpResponse<byte[]> hidden = asker.getAs(eleven, outside);
        HttpResponse<byte[]> empty = asker.getAs(eleven, outside.replace("358/216", "10/10"));
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(hidden.statusCode()).isEqualTo(204);
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(empty.headers().map().keySet());
        assertThat(Asker.header(hidden, "Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/private/areas/tiny-main/village.json",
        "/private/2026-11/figures/village/household.toilet_type.json",
        "/private/2026-11/figures/tehsil/household.rooms.csv",
        "/private/2026-11/figures/district/household.poverty_band.rooms.json",
        "'/private/2026-11/tiles/tehsil/toilet_type,rooms/4/10/6.mvt'",
        "/private/2026-11/tiles/village/toilet_type/style.json"
    })
    void whatTheAgreementDoesNotNameIs403(String path) {
        HttpResponse<byte[]> answer = asker.getAs(eleven, path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.text(answer)).contains("\"code\":\"outside-scope\"");
    }

    @Test
    void theCatalogueIsCutToTheScope() {
        JsonNode catalogue = json(eleven, "/private/2026-11/catalogue.json");
        assertThat(catalogue.path("dimensions").findValuesAsText("key"))
                .contains("household.poverty_band.toilet_type", "person.poverty_band")
                .allMatch(key -> key.contains("toilet_type") || key.endsWith("poverty_band"));
        assertThat(catalogue.path("areaLevels").get(5).path("count").asInt()).isEqualTo(3);
        assertThat(catalogue.path("areaLevels").get(6).path("access").asText()).isEqualTo("needs-access");
        assertThat(catalogue.path("areaLevels").get(6).has("count")).isFalse();
    }

    @Test
    void interleavedRequestsOfTwoScopesGetTheirOwnBytes() throws ExecutionException, InterruptedException {
        List<String> paths = List.of(
                FIGURES,
                FIGURES.replace("household.toilet_type", "household.poverty_band"),
                "/private/2026-11/tiles/union_council/toilet_type/6/43/27.mvt");
        byte[][] expected = new byte[2 * paths.size()][];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = ask(i, paths);
        }
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> same = new ArrayList<>();
            for (int n = 0; n < 600; n++) {
                int i = n % expected.length;
                same.add(many.submit(() -> java.util.Arrays.equals(ask(i, paths), expected[i])));
            }
            for (Future<Boolean> one : same) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            many.shutdown();
        }
    }

    private byte[] ask(int i, List<String> paths) {
        return Asker.bytes(asker.getAs(i % 2 == 0 ? eleven : twelve, paths.get(i / 2)));
    }
}
