/** The program: its commands, and the one place where its parts are put together. */
@NullMarked
package pk.nser.server;

import org.jspecify.annotations.NullMarked;
