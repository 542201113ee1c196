package pk.nser.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.release.ReleaseRefused;

class FailuresTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Failure(2, "no such file"), 2, "no such file"),
                Arguments.of(new ReleaseRefused("there is no release 2020-01"), 5, "there is no release 2020-01"),
                Arguments.of(new IllegalArgumentException("two\n lines"), 5, "two lines"),
                Arguments.of(new UncheckedIOException("the disk", new java.io.IOException("full")), 5, "the disk"),
                Arguments.of(
                        new RegistryUnavailable("reading", new java.sql.SQLException("gone\nDetail: a row")),
                        3,
                        "the database failed while reading (gone); see that it runs (./nser status) and try again"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsInOneLineWhatIsRefused(Exception fault, int exitCode, String words) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new Nothing()).setErr(new PrintWriter(said));
        assertThat(new Failures().handleExecutionException(fault, line, null)).isEqualTo(exitCode);
        assertThat(said.toString()).isEqualTo("nser: " + words + System.lineSeparator());
    }

    @CommandLine.Command
    private static final class Nothing {}
}
