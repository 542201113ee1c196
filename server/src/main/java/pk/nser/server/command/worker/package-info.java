/** The command {@code worker}. */
@NullMarked
package pk.nser.server.command.worker;

import org.jspecify.annotations.NullMarked;
