package pk.nser.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.server.fixture.Asker;

/** Real places as people write them are among the first three (issue 5, point 4). */
class SpellingsTest {
    private static NamedCountry country;

    @BeforeAll
    static void open() {
        country = new NamedCountry("spellings");
    }

    @AfterAll
    static void close() {
        country.close();
    }

    private static List<JsonNode> found(String text) {
        String path = "/public/search?areas=tiny-main&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = country.asker().get(path, country.from());
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        JsonNode areas = Asker.json(answer).path("areas");
        return StreamSupport.stream(areas.spliterator(), false).toList();
    }

    private static List<String> names(String text) {
        return found(text).stream()
                .map(area -> area.path("name").path("en").asText())
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1)
    void findsAPlaceHoweverItIsSpelled(String spelled, String name) {
        assertThat(names(spelled).stream().limit(3)).as(spelled).contains(name);
    }

    /** Exact before begun, begun before a word inside, that before what only sounds alike; coarser first among equals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lahore|division Lahore, district Lahore",
                "Lower|district Lower Dir, district Lower Chitral, district Lower Kohistan",
                "Karachi|division Karachi, district Karachi East, district Karachi West",
                "Kot|district Kotli",
                "Mirpur|division Mirpur, district Mirpur, division Mirpur Khas, district Mirpur Khas",
                "PB-E2|district Lahore",
                "pb-e2|district Lahore",
                "KP|province Khyber Pakhtunkhwa"
            })
    void ranks(String text, String first) {
        String[] expected = first.split(", ", -1);
        assertThat(found(text).stream()
                        .map(area -> area.path("areaLevel").asText() + " "
                                + area.path("name").path("en").asText())
                        .limit(expected.length))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"Zzzzzz", "1234567", "!!", "؟؟", "xylophone"})
    void findsNothingWhereNothingIsAlike(String text) {
        assertThat(found(text)).isEmpty();
    }
}
