/** Reads the points of one agreement's snapshot, and what there is of it, for whoever draws them. */
@NullMarked
package pk.nser.db.delivery.point;

import org.jspecify.annotations.NullMarked;
