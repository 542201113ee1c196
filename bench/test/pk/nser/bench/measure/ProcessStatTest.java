package pk.nser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessStatTest {
    /** As proc(5) orders them: state, parent, ..., utime 1234, stime 66, cutime 500, cstime 25, ... */
    private static final String REST =
            " S 77 42 42 0 -1 4194560 3125 0 0 0 1234 66 500 25 20 0 31 0 9001 3296716 190172";

    @ParameterizedTest
    @ValueSource(strings = {"java", "a b", "(odd) name)", ") S 1 2 3"})
    void readsPastAnyName(String name) {
        assertThat(ProcessStat.parse("42 (" + name + ")" + REST)).isEqualTo(new ProcessStat(77, 13.0, 5.25));
    }

    @Test
    void refusesWhatIsNoSuchLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessStat.parse("42 java S 77"));
    }

    @Test
    void readsSizesInBytes() {
        String status = "Name:\tjava\nVmPeak:\t  999 kB\nVmHWM:\t  381234 kB\nVmRSS:\t  190172 kB\n";

        assertThat(ProcessStat.memory(status, "VmHWM")).isEqualTo(381_234L * 1024);
        assertThat(ProcessStat.memory(status, "VmRSS")).isEqualTo(190_172L * 1024);
        assertThat(ProcessStat.memory("Name:\tgone\n", "VmHWM")).isZero();
    }

    @Test
    void knowsThisProcess() throws IOException {
        long self = ProcessHandle.current().pid();

        assertThat(ProcessStat.of(Path.of("/proc", Long.toString(self)))
                        .orElseThrow()
                        .seconds())
                .isPositive();
        assertThat(ProcessStat.memory(self, "VmHWM"))
                .isGreaterThanOrEqualTo(ProcessStat.memory(self, "VmRSS") / 2)
                .isGreaterThan(1 << 20);
    }

    @Test
    void findsNothingOfAProcessThatIsNoMore() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(ProcessStat.of(Path.of("/proc", Long.toString(gone.pid())))).isEmpty();
        assertThat(ProcessStat.memory(gone.pid(), "VmHWM")).isZero();
    }
}
