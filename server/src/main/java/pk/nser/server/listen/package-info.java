/** The listening ports: limits, request log and counts around the routes, and what the machinery answers by itself. */
@NullMarked
package pk.nser.server.listen;

import org.jspecify.annotations.NullMarked;
