/** The cube: one streaming pass over frozen rows into counts and key sums per area, band and category. */
@NullMarked
package pk.nser.db.release.cube;

import org.jspecify.annotations.NullMarked;
