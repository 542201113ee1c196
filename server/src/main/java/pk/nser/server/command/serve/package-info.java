/** The command {@code serve}. */
@NullMarked
package pk.nser.server.command.serve;

import org.jspecify.annotations.NullMarked;
