package pk.nser.server.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.release.ReleaseRefused;
import pk.nser.server.listen.PortTaken;
import pk.nser.server.settings.SettingFaults;

/**
 * How a command fails: one line on the error stream and an exit code; a stack trace only for what nobody expected (code
 * 1). Codes: 2 words or settings, 3 database, 4 port, 5 refused.
 */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, @Nullable ParseResult words) {
        PrintWriter err = command.getErr();
        if (fault instanceof Failure failure) {
            return tell(err, failure.getMessage(), failure.exitCode());
        }
        if (fault instanceof SettingFaults) {
            return tell(err, "settings: " + fault.getMessage() + " (docs/settings.md lists them)", Failure.SETTINGS);
        }
        if (fault instanceof PortTaken) {
            return tell(
                    err,
                    "the port " + fault.getMessage()
                            + " cannot be opened: end what uses it, or name another (http.port, operator.port)",
                    Failure.PORT);
        }
        if (fault instanceof RegistryUnavailable) {
            return tell(
                    err,
                    "the database failed while " + fault.getMessage() + because(fault)
                            + "; see that it runs (./nser status) and try again",
                    Failure.DATABASE);
        }
        if (fault instanceof ReleaseRefused
                || fault instanceof IllegalStateException
                || fault instanceof IllegalArgumentException
                || fault instanceof UncheckedIOException) {
            LOG.debug("refused", fault);
            return tell(err, String.valueOf(fault.getMessage()), Failure.REFUSED);
        }
        LOG.error("unexpected", fault);
        return tell(err, "this was not expected: " + fault, CommandLine.ExitCode.SOFTWARE);
    }

    private static int tell(PrintWriter err, @Nullable String message, int exitCode) {
        err.println("nser: " + (message == null ? "failed" : message.replaceAll("\\s*\\R\\s*", " ")));
        err.flush();
        return exitCode;
    }

    /** The first line of what the innermost cause says: PostgreSQL puts no statement there. */
    private static String because(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root == fault || said.isEmpty() ? "" : " (" + said + ")";
    }
}
