/** Where commands print. */
@NullMarked
package pk.nser.server.command.console;

import org.jspecify.annotations.NullMarked;
