package pk.nser.server.listen;

/** A port could not be opened, mostly because another program has it. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(String host, int port, Throwable cause) {
        super(host + ":" + port, cause);
    }
}
