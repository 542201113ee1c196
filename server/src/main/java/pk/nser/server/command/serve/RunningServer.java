package pk.nser.server.command.serve;

/** A server that answers, until it is closed. */
public interface RunningServer extends AutoCloseable {
    /** The public port. */
    int port();

    /** The operator's port. */
    int operatorPort();

    @Override
    void close();
}
