package pk.nser.db.audit.event;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param client address of the client in figures
 * @param request id of the request, as the log of requests has it
 */
public record Origin(@Nullable String client, @Nullable String request) {
    /** No single request. */
    public static final Origin NONE = new Origin(null, null);

    public Origin {
        if (client != null) {
            Shape.CLIENT.check(client);
        }
        if (request != null) {
            Shape.REQUEST.check(request);
        }
    }

    /** An origin as the HTTP side knows it: what is no address or no id is left out. */
    public static Origin of(String client, String request) {
        String bare =
                client.startsWith("[") && client.endsWith("]") ? client.substring(1, client.length() - 1) : client;
        return new Origin(Shape.CLIENT.fits(bare) ? bare : null, Shape.REQUEST.fits(request) ? request : null);
    }
}
