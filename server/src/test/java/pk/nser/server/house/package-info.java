/** What the whole code must be like. */
@NullMarked
package pk.nser.server.house;

import org.jspecify.annotations.NullMarked;
