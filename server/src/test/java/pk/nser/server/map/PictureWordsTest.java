package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.tiles.picture.Palettes;

/** What a picture says of numbers that are not published as they are (disclosure.md 2.4), and around the country's share. */
class PictureWordsTest {
    private static final String ROOMS = "/public/2026-11/maps/district/household.rooms";

    private static ServedPictures pictures;

    /**
     * The country has 200 households here, of whom 198 have a flush toilet and two another: both shares are coded. Of rooms one
     * district has another share than the country.
     */
    @BeforeAll
    static void open() throws SQLException {
        TestDatabases databases = TinyDatabases.create("picturewords");
        try (Connection connection = databases.superuser(true);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update agg.figure set cells[1] = 200, cells[2] = 198, cells[3] = 2"
                            + " where table_key = 'household.toilet_type' and area_level = 0"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("update agg.figure set cells[2] = 4000"
                            + " where table_key = 'household.rooms' and area_level = 3 and area_id = 12"))
                    .isEqualTo(1);
        }
        pictures = new ServedPictures(databases);
    }

    @AfterAll
    static void close() {
        pictures.close();
    }

    @ParameterizedTest
    @CsvSource({"flush, 95% or more", "non_flush, 5% or less"})
    void aCodedShareIsToldAsSuch(String category, String told) {
        String country = "/public/2026-11/maps/country/household.toilet_type.svg?cl=quantile&c=" + category;
        assertThat(ServedPictures.description(Asker.text(pictures.patient(country))))
                .contains("all areas: " + told + ": 1");
    }

    @ParameterizedTest
    @CsvSource({"quantile, share", "fixed, share", "quantile, count"})
    void whereNothingIsPublishedThereAreNoClassesAndNoZero(String method, String measure) {
        String token = pictures.token(Set.of("11"), AreaLevel.DISTRICT);
        String path =
                "/private/2026-11/maps/district/household.toilet_type.svg?c=non_flush&cl=" + method + "&m=" + measure;
        String described = ServedPictures.description(Asker.text(pictures.asker.getAs(token, path)));
        assertThat(described)
                .contains("No area at this level has a published figure.", "Withheld: 1")
                .doesNotContain("0%", "all areas", ": 0");
    }

    @Test
    void aNumberThatIsNotCodedIsPlain() {
        String districts = "/public/2026-11/maps/district/household.toilet_type.svg?cl=quantile&a=12";
        assertThat(ServedPictures.description(Asker.text(pictures.patient(districts))))
                .contains("all areas: 50%: 2")
                .doesNotContain("or less", "or more");
    }

    @Test
    void classesAroundTheCountrysShareHaveTheDivergingColours() {
        String usual = Asker.text(pictures.patient(ROOMS + ".svg?k=4"));
        String around = Asker.text(pictures.patient(ROOMS + ".svg?k=4&cl=deviation&p=orrd"));
        assertThat(around).contains("Around the country");
        for (String colour : Palettes.diverging(4)) {
            assertThat(around).as("in the legend").contains(colour);
        }
        assertThat(usual).doesNotContain(Palettes.diverging(4).get(0));
        assertThat(Asker.text(pictures.patient(ROOMS + ".svg?m=count&cl=deviation")))
                .as("a number has no share to lie around")
                .contains("Equal number")
                .doesNotContain(Palettes.diverging(5).get(0));
    }
}
