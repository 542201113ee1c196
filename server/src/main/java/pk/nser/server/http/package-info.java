/**
 * The HTTP side that all features share: how addresses are read, how bytes are sent and cached, and the one place
 * where an exception becomes a status. Knows no figure, no area and no token.
 */
@NullMarked
package pk.nser.server.http;

import org.jspecify.annotations.NullMarked;
