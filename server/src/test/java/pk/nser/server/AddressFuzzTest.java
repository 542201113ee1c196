package pk.nser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.fixture.Asker;

/** Addresses that nobody should send (access.md 4): badly written is 400 and named, out of range is 404. */
class AddressFuzzTest {
    private final Asker asker = ServedCountry.shared().asker();

    @ParameterizedTest
    @CsvSource({
        "-1/0/0, 400, z",
        "0/-1/0, 400, x",
        "0/0/-0, 400, y",
        "1.5/0/0, 400, z",
        "0/1e3/0, 400, x",
        "0/0x0/0, 400, x",
        "00/0/0, 400, z",
        "+1/0/0, 400, z",
        "%20/0/0, 400, z",
        "%D9%A1/0/0, 400, z",
        "%EF%BC%91/0/0, 400, z",
        "0/0/0.5, 400, y",
        "NaN/0/0, 400, z",
        "{z}/{x}/{y}, 400, z",
        "99/0/0, 404, ''",
        "23/0/0, 404, ''",
        "0/1/0, 404, ''",
        "3/8/0, 404, ''",
        "5/2147483648/0, 404, ''",
        "5/0/99999999999999999999, 404, ''",
        "2147483647/0/0, 404, ''"
    })
    void tileNumbers(String tile, int status, String parameter) {
        String address = tile.replace("{", "%7B").replace("}", "%7D");
        for (String start :
                new String[] {"/public/2026-11/tiles/district/rooms/", "/public/areas/tiny-main/tiles/district/"}) {
            HttpResponse<byte[]> answer = asker.get(start + address + ".mvt");
            assertThat(answer.statusCode()).as(start + tile).isEqualTo(status);
            if (status == 400) {
                assertThat(Asker.text(answer))
                        .contains("\"code\":\"bad-parameter\"", "\"parameter\":\"" + parameter + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/public/2026-11/figures/district/household.nothing.json|404",
                "/public/2026-11/figures/district/household.json|404",
                "/public/2026-11/figures/district/household.poverty_score.json|404",
                "/public/2026-11/figures/district/HOUSEHOLD.toilet_type.json|404",
                "/public/2026-11/figures/District/household.toilet_type.json|404",
                "/public/2026-11/figures/district/household.toilet_type.xml|404",
                "/public/2026-11/figures/district/household.toilet_type|404",
                "/public/2026-11/figures/village/household.poverty_band.toilet_type.json|403",
                "/public/2026-13/catalogue.json|404",
                "/public/2026-11%27%20or%201=1/catalogue.json|404",
                "/public/areas/other-main/district.json|404",
                "/public/areas/tiny-main/9.json|404",
                "/public/2026-11/tiles/district/toilet_type,,rooms.json|400",
                "/public/2026-11/tiles/district/toilet_type,toilet_type.json|400",
                "/public/2026-11/tiles/district/ROOMS.json|400",
                "/public/2026-11/tiles/district/nothing.json|404",
                "/public/2026-11/tiles/district/area.json|404",
                "/session/more|404",
                "/assets/..%2e|404",
                "/metrics|404"
            })
    void addresses(String path, int status) {
        HttpResponse<byte[]> answer = asker.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Asker.header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/%2e%2e/index.html",
                "/assets/..%5cindex.html",
                "/assets/%2e%2e%2findex.html",
                "/public/2026-11/../../private/2026-11/catalogue.json",
                "/public/2026-11/%2e%2e/%2e%2e/etc/passwd",
                "/public/2026-11/figures/district/%00.json",
                "/public/2026-11/figures/district/..;/x.json",
                "//etc/passwd",
                "/%c0%ae%c0%ae/x"
            })
    void paths(String path) {
        assertThat(asker.rawGet(path)).matches("(?s)HTTP/1.1 (400|401|404) .*").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void otherMethodsAreRefused(String method) {
        HttpResponse<byte[]> answer = asker.ask(method, "/public/2026-11/catalogue.json", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Asker.text(answer)).contains("method-not-allowed");
    }
}
