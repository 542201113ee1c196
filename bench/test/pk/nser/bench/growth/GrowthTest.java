package pk.nser.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {
    private static Results results(long households, double importMicros, String rates) throws JsonProcessingException {
        return Results.of(new ObjectMapper()
                .readTree("{\"machine\": \"m\", \"households\": " + households
                        + ", \"findings\": [{\"name\": \"import: time per household\", \"median\": " + importMicros
                        + "}], \"measurements\": [{\"name\": \"tile, district z5\", \"oursRates\": [" + rates
                        + "]}]}"));
    }

    @ParameterizedTest
    @CsvSource({"120,1.2,true", "120.2,1.202,false", "50,0.5,true"})
    void allowsAFifthMoreForEachHousehold(double grown, double times, boolean within) throws JsonProcessingException {
        Growth growth =
                Growth.between(results(1, 100, ""), results(25, grown, "")).get(0);

        assertThat(growth.name()).isEqualTo("import: time per household");
        assertThat(growth.times()).isEqualTo(times);
        assertThat(growth.withinBudget()).isEqualTo(within);
    }

    @Test
    void comparesTheTimeOfATileNotItsRate() throws JsonProcessingException {
        List<Growth> all = Growth.between(results(1, 1, "90000, 100000, 110000"), results(25, 1, "50000, 40000"));

        assertThat(all).contains(new Growth("tile, district z5", "microseconds", 10, 1e6 / 45_000));
        assertThat(all.get(1).withinBudget()).isFalse();
    }

    @Test
    void tellsWhatWasNotMeasuredAtBothSizes() throws JsonProcessingException {
        assertThat(Growth.missing(results(1, 1, "1"), results(25, 1, "1")))
                .contains("release: peak memory", "tile, tehsil z8")
                .doesNotContain("import: time per household", "tile, district z5");
    }

    @Test
    void takesTheNewerOfTwoRunsOfOneSize() throws JsonProcessingException {
        Results both = results(1, 7, "10").with(results(1, 9, "20"));

        assertThat(both.medians())
                .containsEntry("import: time per household", 9.0)
                .containsEntry("tile, district z5", 20.0);
    }
}
