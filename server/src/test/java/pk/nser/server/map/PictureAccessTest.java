package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** Who is given which picture. */
class PictureAccessTest {
    private static final String DISTRICTS = "/public/2026-11/maps/district/household.toilet_type";
    private static final String TEHSILS = "/private/2026-11/maps/tehsil/household.toilet_type";

    private static ServedPictures pictures;
    private static Asker asker;

    @BeforeAll
    static void open() {
        pictures = new ServedPictures("picturesgiven");
        asker = pictures.asker;
    }

    @AfterAll
    static void close() {
        pictures.close();
    }

    @Test
    void finerLevelsNeedATokenInScope() {
        assertThat(asker.get(DISTRICTS.replace("district", "tehsil") + ".png").statusCode())
                .isEqualTo(403);
        assertThat(asker.get(TEHSILS + ".png").statusCode()).isEqualTo(401);
        String token = pictures.token(Set.of("11"), AreaLevel.TEHSIL);
        HttpResponse<byte[]> answer = asker.getAs(token, TEHSILS + ".svg");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.header(answer, "Cache-Control")).contains("no-store");
        String svg = Asker.text(answer);
        assertThat(ServedPictures.fills(svg))
                .as("the tehsils 111 and 112, and no other")
                .isEqualTo(2);
        assertThat(asker.getAs(token, TEHSILS.replace("tehsil", "village") + ".svg")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "no-such"})
    void anAreaOutsideTheScopeLooksLikeNone(String code) {
        String token = pictures.token(Set.of("11"), AreaLevel.TEHSIL);
        HttpResponse<byte[]> answer = asker.getAs(token, TEHSILS + ".svg?a=" + code);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Asker.json(answer).path("code").asText()).isEqualTo("outside-scope");
    }

    @Test
    void aNarrowerScopeDrawsLess() {
        String narrow = Asker.text(asker.getAs(pictures.token(Set.of("111"), AreaLevel.TEHSIL), TEHSILS + ".svg"));
        assertThat(ServedPictures.fills(narrow)).isEqualTo(1);
    }

    /** Category ii.b may print, but shaded maps are vii.b. */
    @Test
    void anotherCategoryGivesNoPicture() {
        Instant now = Instant.now();
        String token = TinyDatabases.tokens(pictures.databases)
                .issue(
                        SharingCategory.II_B,
                        Set.of("11"),
                        AreaLevel.TEHSIL,
                        Set.of("toilet_type"),
                        now.minusSeconds(60),
                        now.plusSeconds(600))
                .text();
        assertThat(asker.getAs(token, TEHSILS + ".png").statusCode()).isEqualTo(403);
    }

    @Test
    void areasMadeBeforePicturesSaySo() throws SQLException {
        try (TestDatabases other = TinyDatabases.create("beforepictures");
                OpenedServer old = OpenedServer.open(other.address())) {
            try (Connection connection = other.superuser(true);
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from agg.outline");
            }
            HttpResponse<byte[]> answer = new Asker(old.port()).get(DISTRICTS + ".png");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Asker.json(answer).path("detail").asText()).contains("made before pictures");
        }
    }
}
