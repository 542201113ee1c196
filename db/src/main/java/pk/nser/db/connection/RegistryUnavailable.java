package pk.nser.db.connection;

/**
 * A database cannot answer: down, restarting, out of connections or failing. Never means "no such thing": that is an
 * empty answer. The HTTP side maps it to 503.
 */
public final class RegistryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param doing what was attempted, in words without SQL or secrets
     * @param cause what the driver said
     */
    public RegistryUnavailable(String doing, Throwable cause) {
        super(doing, cause);
    }
}
