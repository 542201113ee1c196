package pk.nser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final long MEBIBYTES_32 = 32L << 20;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private Watched.Run run(String script) throws Exception {
        return Watched.run(List.of("bash", "-c", script), (at, line) -> said.add(line), () -> {});
    }

    @Test
    void tellsStatusAndAllThatWasSaidOnBothStreams() throws Exception {
        assertThat(run("echo one; echo two >&2; exit 7").status()).isEqualTo(7);
        assertThat(said).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void countsTheProcessorTimeOfTheCommandAndOfItsChildren() throws Exception {
        Watched.Run busy = run("(for ((i = 0; i < 300000; i++)); do :; done)");

        assertThat(busy.cost().seconds()).isPositive().isLessThan(busy.seconds() + 1);
    }

    @Test
    void seesTheMemoryThatWasHeld() throws Exception {
        Watched.Run run = run("x=$(head -c 40000000 /dev/zero | tr '\\0' x); sleep 0.3");

        assertThat(run.cost().peakBytes()).isGreaterThan(MEBIBYTES_32);
    }
}
