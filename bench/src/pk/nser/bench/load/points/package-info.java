/** Tiles of the points of one agreement, all of them, and the densest. */
@NullMarked
package pk.nser.bench.load.points;

import org.jspecify.annotations.NullMarked;
