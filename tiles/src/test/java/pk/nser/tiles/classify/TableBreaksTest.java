package pk.nser.tiles.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.FigureTables;

class TableBreaksTest {
    private static final FigureTable TOILETS =
            FigureTables.of("household.toilet_type", AreaLevel.DISTRICT, new int[] {1, 2, 3, 4, 5}, new int[][] {
                {1000, 100, 800, -1},
                {1000, 200, 700, -2},
                {1000, 300, 600, -1},
                {1000, 400, 500, -1},
                {1000, 999, 1, -1}
            });

    @Test
    void dividesThePublishedValuesOfTheAnswerOnly() {
        JsonNode all = json(TableBreaks.of(TOILETS, id -> true, null));
        assertThat(all.at("/count/quantile/5/flush").toString()).isEqualTo("[200,300,400,900]");
        assertThat(all.at("/share/quantile/5/flush").toString()).isEqualTo("[20,30,40,90]");
        assertThat(all.at("/count/natural/3/none").toString()).isEqualTo("[]");
        JsonNode allowed = json(TableBreaks.of(TOILETS, id -> id < 5, null));
        assertThat(allowed.at("/count/quantile/4/flush").toString()).isEqualTo("[200,300,400]");
    }

    @Test
    void hasEveryMethodAndNumberOfClasses() {
        JsonNode json = json(TableBreaks.of(TOILETS, id -> true, null));
        for (String method : new String[] {"quantile", "natural", "equal", "rounded"}) {
            for (int classes = 3; classes <= 7; classes++) {
                assertThat(json.at("/count/" + method + "/" + classes + "/non_flush")
                                .isArray())
                        .isTrue();
                assertThat(json.at("/share/" + method + "/" + classes + "/non_flush")
                                .isArray())
                        .isTrue();
            }
        }
        assertThat(json.at("/share/fixed/5/flush").toString()).isEqualTo("[20,40,60,80]");
        assertThat(json.at("/count/fixed").isMissingNode()).isTrue();
    }

    @Test
    void liesAroundTheSharesOfTheCountryWhenThatIsSeen() {
        FigureTable country = FigureTables.of(
                "household.toilet_type", AreaLevel.COUNTRY, new int[] {9}, new int[][] {{5000, 1999, 2601, -1}});
        JsonNode json = json(TableBreaks.of(TOILETS, id -> true, country));
        assertThat(json.at("/share/deviation/4/flush").toString()).isEqualTo("[30,40,50]");
        assertThat(json.at("/share/deviation/4/none").toString()).isEqualTo("[]");
        assertThat(json.at("/count/deviation").isMissingNode()).isTrue();
        assertThat(json(TableBreaks.of(TOILETS, id -> true, null))
                        .at("/share/deviation")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void takesNoCodedShareOfTheCountryForItsMiddle() {
        FigureTable country = FigureTables.of(
                "household.toilet_type", AreaLevel.COUNTRY, new int[] {9}, new int[][] {{500, 10, 300, -1}});
        JsonNode json = json(TableBreaks.of(TOILETS, id -> true, country));
        assertThat(json.at("/share/deviation/5/flush").toString()).isEqualTo("[]");
        assertThat(json.at("/share/deviation/5/non_flush").size()).isEqualTo(4);
    }

    @Test
    void namesTheBandInBandedTables() {
        int[] cells = new int[20];
        java.util.Arrays.fill(cells, 50);
        FigureTable banded = FigureTables.of(
                "household.poverty_band.toilet_type", AreaLevel.DISTRICT, new int[] {1}, new int[][] {cells});
        assertThat(json(TableBreaks.of(banded, id -> true, null))
                        .at("/count/equal/3/ultra_poor.flush")
                        .isArray())
                .isTrue();
    }

    private static JsonNode json(TableBreaks breaks) {
        return new ObjectMapper().valueToTree(breaks);
    }
}
