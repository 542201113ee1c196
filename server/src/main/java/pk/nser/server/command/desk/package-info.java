/** The commands {@code officer}, {@code request} and {@code agreement}: the unit's way into the process of a request. */
@NullMarked
package pk.nser.server.command.desk;

import org.jspecify.annotations.NullMarked;
