package pk.nser.bench.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private final Phases phases = new Phases();

    @Test
    void measuresEachStepFromItsLines() {
        phases.line(0.5, "Freezing households ...");
        phases.line(10.5, "Freezing households: 1,000 of 4,000 households, 100 a second, 30 s left");
        phases.line(20.5, "Freezing households: 3,000 of 4,000 households, 150 a second, 6 s left");
        phases.line(26.5, "Freezing households: 4,000 households in 26 s");
        phases.line(26.5, "Counting members ...");
        phases.line(30.0, "something that is no progress: at all");
        phases.line(31.0, "Counting members in 4 s");
        phases.line(31.2, "release 2026-11: 4,000 households");

        assertThat(phases.until(32))
                .containsExactly(
                        new Phase("Freezing households", "households", 26, 4000, List.of(100.0, 200.0)),
                        new Phase("Counting members", "", 4.5, 0, List.of()));
    }

    @Test
    void endsAStepThatIsNotTold() {
        phases.line(1, "drawing tiles: country ...");
        phases.line(2, "drawing tiles: province ...");

        assertThat(phases.until(5))
                .extracting(Phase::name, Phase::seconds)
                .containsExactly(tuple("drawing tiles: country", 1.0), tuple("drawing tiles: province", 3.0));
    }

    @Test
    void readsNamesWithColonsAndLongTimes() {
        phases.line(0, "drawing tiles: union council ...");
        phases.line(10, "drawing tiles: union council: 1,148 of 9,999 shapes, 114 a second, 1 h 2 min left");
        phases.line(4000, "drawing tiles: union council: 9,999 shapes in 1 h 6 min");

        assertThat(phases.until(4001))
                .containsExactly(new Phase("drawing tiles: union council", "shapes", 4000, 9999, List.of(114.8)));
    }

    @Test
    void knowsNoStepsOfACommandThatTellsNone() {
        assertThat(phases.until(3)).isEmpty();
    }
}
