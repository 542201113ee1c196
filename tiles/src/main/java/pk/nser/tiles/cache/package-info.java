/** Caches of things that know no scope: kept geometry, figures, finished public tiles. */
@NullMarked
package pk.nser.tiles.cache;

import org.jspecify.annotations.NullMarked;
