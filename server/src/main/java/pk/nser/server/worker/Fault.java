package pk.nser.server.worker;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.server.command.Failure;

/**
 * Why a job was not done.
 *
 * @param problem for whoever asked: no path, no statement, no household
 * @param passing true when the next try may end otherwise
 */
record Fault(String problem, boolean passing) {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    /** Judges it; what was not expected goes into the log in full. */
    static Fault of(Throwable thrown) {
        if (thrown instanceof RegistryUnavailable) {
            LOG.warn("the database failed while {}", thrown.getMessage());
            return new Fault("the database failed", true);
        }
        if (thrown instanceof UncheckedIOException) {
            LOG.warn("the disk failed while {}", thrown.getMessage());
            return new Fault("the file could not be written", true);
        }
        boolean refused = thrown instanceof Failure
                || thrown instanceof IllegalStateException
                || (thrown instanceof IllegalArgumentException && !(thrown instanceof NumberFormatException));
        if (refused && thrown.getMessage() != null) {
            return new Fault(Objects.requireNonNull(thrown.getMessage()), false);
        }
        LOG.error("unexpected", thrown);
        return new Fault("something happened that was not expected; the log of the worker tells it", true);
    }
}
