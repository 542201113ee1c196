/** The command {@code lookup}: fills the CNIC service, and lifts suspensions of programmes. */
@NullMarked
package pk.nser.server.command.lookup;

import org.jspecify.annotations.NullMarked;
