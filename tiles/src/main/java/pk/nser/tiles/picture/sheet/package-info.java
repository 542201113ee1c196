/** Lays a map out on a sheet: title above, legend beside, notes below; mirrored for Urdu. */
@NullMarked
package pk.nser.tiles.picture.sheet;

import org.jspecify.annotations.NullMarked;
