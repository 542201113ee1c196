/** Class breaks over published values. Pure. */
@NullMarked
package pk.nser.tiles.classify;

import org.jspecify.annotations.NullMarked;
