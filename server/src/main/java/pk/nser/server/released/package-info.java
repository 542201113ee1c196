/**
 * The released products that features answer from, one instance a tree: the public one stands on the public database
 * alone. Caches here know no scope.
 */
@NullMarked
package pk.nser.server.released;

import org.jspecify.annotations.NullMarked;
