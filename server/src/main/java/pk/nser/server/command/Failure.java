package pk.nser.server.command;

/** An expected failure of a command: what happened and what to do, in one line, with its exit code. */
public final class Failure extends RuntimeException {
    /** Wrong words on the command line, or wrong settings. */
    public static final int SETTINGS = 2;

    /** The database cannot be reached or refuses. */
    public static final int DATABASE = 3;

    /** A port is taken. */
    public static final int PORT = 4;

    /** What was asked cannot be done as things are. */
    public static final int REFUSED = 5;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
