package pk.nser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Comparison COPIES = new Comparison("copies", "rows", "ours", "plain", 0.5);

    @TempDir
    private Path folder;

    private int turns;

    /** Ten rows in so many seconds. */
    private static Trial trial(double seconds, String work) {
        return () -> new Trial.Outcome(seconds, 10, work);
    }

    private static String printed(Comparison.Result result) {
        Report report = new Report("a machine");
        report.add(result);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheRatioOfTheRates() throws Exception {
        Comparison.Result result = COPIES.run(5, trial(2, "10 rows"), trial(1, "10 rows"));

        assertThat(result.ratios().values()).hasSize(5).containsOnly(0.5);
        assertThat(printed(result)).contains("| 5 rows/s | 10 | 0.500 (0.500 to 0.500, 5) |", "| within budget |");
    }

    @Test
    void saysWhenItIsAboveItsBudget() throws Exception {
        assertThat(printed(COPIES.run(5, trial(2.5, "10 rows"), trial(1, "10 rows"))))
                .contains("| ABOVE BUDGET |");
    }

    @Test
    void tellsNoRatioOfDifferentWork() throws Exception {
        Comparison.Result result = COPIES.run(5, trial(1, "10 rows"), trial(1, "9 rows"));
        Report report = new Report("a machine");
        report.add(result);
        Path file = folder.resolve("result.json");
        report.write(file);
        JsonNode told =
                new ObjectMapper().readTree(file.toFile()).path("measurements").path(0);

        assertThatIllegalStateException().isThrownBy(result::ratios).withMessageContaining("9 rows");
        assertThat(printed(result)).contains("no ratio", "ours: 10 rows; baseline: 9 rows", "| REFUSED |");
        assertThat(report.passed()).isFalse();
        assertThat(told.path("ratio").isNull()).isTrue();
        assertThat(told.path("comparable").asBoolean()).isFalse();
    }

    @Test
    void tellsNoRatioWhenASideDoesOtherWorkInALaterRound() throws Exception {
        Trial tiring = () -> new Trial.Outcome(1, 10, ++turns < 4 ? "10 rows" : "8 rows");

        Comparison.Result result = COPIES.run(5, trial(1, "10 rows"), tiring);

        assertThat(result.comparable()).isFalse();
        assertThat(turns).isEqualTo(4);
    }

    @Test
    void runsEachSideASingleTimeAndSaysSo() throws Exception {
        assertThat(printed(COPIES.runOnce(trial(1, "10 rows"), trial(1, "10 rows"))))
                .contains("1.000 (1.000 to 1.000, once)");
    }

    @Test
    void wantsRoundsEnoughForAMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> COPIES.run(4, trial(1, ""), trial(1, "")));
    }
}
