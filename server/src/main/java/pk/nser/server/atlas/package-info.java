/** The atlas's files, as the web module packed them. */
@NullMarked
package pk.nser.server.atlas;

import org.jspecify.annotations.NullMarked;
