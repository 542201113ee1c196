package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.RouteWalk;
import pk.nser.server.fixture.Secrets;
import pk.nser.server.fixture.TinyTokens;

/** Nothing finer than the district leaves the server in any form without a token (issue 2, point 10; attack A0). */
class RouteWalkTest {
    private final ServedCountry country = ServedCountry.shared();
    private final Asker asker = country.asker();

    @Test
    void walksEveryRouteOfBothTrees() {
        assertThat(country.routes())
                .filteredOn(route -> route.method().equals("GET"))
                .extracting(route -> route.path().replaceFirst("^/(public|private)/", "/*/"))
                .contains(
                        "/*/{release}/catalogue.json",
                        "/*/search",
                        "/*/areas/{areasVersion}/{areaLevel}.json",
                        "/*/areas/{areasVersion}/tiles/{areaLevel}/{z}/{x}/{y}.mvt",
                        "/*/{release}/tiles/{areaLevel}/{dimensions}/{z}/{x}/{y}.mvt",
                        "/*/{release}/tiles/{areaLevel}/{dimensions}.json",
                        "/*/{release}/tiles/{areaLevel}/{dimensions}/style.json",
                        "/*/{release}/figures/{areaLevel}/{table}.json",
                        "/*/{release}/figures/{areaLevel}/{table}.csv",
                        "/*/{release}/maps/{areaLevel}/{table}.png",
                        "/*/{release}/maps/{areaLevel}/{table}.svg",
                        "/*/{release}/maps/{areaLevel}/{table}.pdf",
                        "/*/{release}/figures/{areaLevel}/{table}.csv-metadata.json",
                        "/*/{release}/figures/{areaLevel}/{table}.geojson");
    }

    @Test
    void nothingFinerThanTheDistrictLeavesWithoutAToken() {
        int given = 0;
        for (RouteWalk.Step step : RouteWalk.of(country.routes())) {
            // a refusal would prove nothing
            HttpResponse<byte[]> answer = step.isLarge()
                    ? asker.patient(step.method(), step.path())
                    : asker.ask(step.method(), step.path(), "");
            assertThat(answer.statusCode()).as(step.toString()).isNotEqualTo(429);
            assertThat(Secrets.in(answer)).as(step.toString()).isEmpty();
            if (step.path().startsWith("/private/")) {
                assertThat(answer.statusCode()).as(step.toString()).isEqualTo(401);
            }
            if (step.path().matches("/public/.*(tehsil|union_council|village).*")
                    && !step.path().contains("anything")) {
                assertThat(answer.statusCode()).as(step.toString()).isEqualTo(403);
            }
            given += answer.statusCode() == 200 ? 1 : 0;
        }
        assertThat(given).as("answers with data").isGreaterThan(100);
    }

    @Test
    void theWalkWouldSeeALeak() {
        TinyTokens tokens = country.tokens();
        Set<String> dimensions = Codebook.standard().dimensionCodes();
        List<String> reaching = tokens.reaching(Set.of("PK"), AreaLevel.VILLAGE, dimensions);
        List<RouteWalk.Step> fine = RouteWalk.of(country.routes()).stream()
                .filter(step -> step.method().equals("GET")
                        && step.path().matches("/private/.*/(tehsil|union_council|village).*"))
                .toList();
        long seen = fine.stream()
                .map(step -> Secrets.in(asker.getAsAny(reaching, step.path())))
                .flatMap(Optional::stream)
                .count();
        assertThat(seen).as("leaks found with a token, of " + fine.size()).isGreaterThan(40);
    }
}
