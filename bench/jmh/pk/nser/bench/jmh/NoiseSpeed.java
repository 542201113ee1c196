package pk.nser.bench.jmh;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.key.KeyFile;

/** The noise of one count: the HMAC of key sum and count, and the perturbation table; and rounding, which has neither. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 10, time = 1)
public class NoiseSpeed {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;
    private static final int COUNTS = 5_000;

    /** How counts are protected. */
    @Param({"CELL_KEY", "EXACT_SUPPRESSED"})
    public Profile profile = Profile.CELL_KEY;

    private Noise noise;
    private long keySum;

    @Setup
    public void read() {
        Path keys = Path.of(System.getenv("NSER_HOME"), "keys");
        noise = new Noise(profile, KeyFile.read(keys, KeyFile.NOISE), Thresholds.STANDARD);
    }

    @Benchmark
    public int count() {
        keySum += STRIDE;
        return noise.of(keySum, (keySum >>> 1) % COUNTS);
    }
}
