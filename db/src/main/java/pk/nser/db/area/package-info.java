/** Area levels, areas and boundary sets: where figures belong to. */
@NullMarked
package pk.nser.db.area;

import org.jspecify.annotations.NullMarked;
