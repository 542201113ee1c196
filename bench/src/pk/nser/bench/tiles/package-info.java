/** Tiles that are in no cache, beside PostGIS and beside tiles that are finished. */
@NullMarked
package pk.nser.bench.tiles;

import org.jspecify.annotations.NullMarked;
