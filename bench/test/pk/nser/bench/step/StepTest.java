package pk.nser.bench.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.bench.measure.Cost;

class StepTest {
    @TempDir
    private Path home;

    private final Step step = new Step(
            "release build",
            1_000_000,
            "2026-11-28T04:22:00Z",
            "0123456789abcdef",
            184.7,
            new Cost(86.8, 36.7, 564L << 20),
            6_847_000_000L,
            7_037_000_000L,
            List.of(
                    new Phase("Counting households", "households", 1.6, 1_000_000, List.of()),
                    new Phase("Solving for the withheld figures (household)", "areas", 61, 807, List.of(17.0, 13.2)),
                    new Phase("Counting members", "members", 10.5, 6_332_641, List.of(600_000.0))));

    @Test
    void comesBackAsItWasKept() throws IOException {
        step.write(home);

        assertThat(Step.read(home, "release build")).contains(step);
        assertThat(Step.read(home, "release publish")).isEmpty();
    }

    @Test
    void addsUpStretchesByTheirBeginnings() {
        assertThat(step.seconds(List.of("Counting"))).isEqualTo(12.1);
        assertThat(step.seconds(List.of("Writing", "Checking"))).isZero();
    }
}
