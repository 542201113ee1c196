/** What the holder of a token does with it: reads what it allows, makes narrower ones, rotates its secret. */
@NullMarked
package pk.nser.server.token;

import org.jspecify.annotations.NullMarked;
