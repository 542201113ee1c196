package pk.nser.server.command.worker;

/** A worker at the queue, until it is closed. */
public interface RunningWorker extends AutoCloseable {
    /** Lets what it is doing end within ten seconds, or puts it back. */
    @Override
    void close();
}
