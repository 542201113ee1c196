package pk.nser.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import pk.nser.bench.measure.Finding;

class HarnessResultsTest {
    @Test
    void readsIterationsParametersAndAllocation() throws JsonProcessingException {
        String json = """
                [{"benchmark": "pk.nser.bench.jmh.EncoderSpeed.tile", "params": {"tiles": "DISTRICT z5"},
                  "primaryMetric": {"scoreUnit": "us/op", "rawData": [[8.1, 8.3], [8.2]]},
                  "secondaryMetrics": {"gc.alloc.rate": {"score": 9}, "gc.alloc.rate.norm": {"score": 23456.7}}}]
                """;

        assertThat(HarnessResults.findings(new ObjectMapper().readTree(json)))
                .containsExactly(new Finding(
                        "jmh: EncoderSpeed.tile, DISTRICT z5",
                        "us/op",
                        List.of(8.1, 8.3, 8.2),
                        "23,457 bytes allocated for each"));
    }
}
