/** Signing the atlas in and out with a token. */
@NullMarked
package pk.nser.server.session;

import org.jspecify.annotations.NullMarked;
