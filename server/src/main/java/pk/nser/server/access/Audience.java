package pk.nser.server.access;

import pk.nser.db.token.Grant;

/** Who is asking: everybody, or the holder of a token that was checked for this request. */
public sealed interface Audience {
    /** Everybody alike. */
    record Public() implements Audience {}

    /** The holder of a grant. */
    record Granted(Grant grant) implements Audience {}
}
