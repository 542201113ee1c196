/** The atlas's sign-in: a cookie whose random value stands for the public id of a token. */
@NullMarked
package pk.nser.server.access.cookie;

import org.jspecify.annotations.NullMarked;
