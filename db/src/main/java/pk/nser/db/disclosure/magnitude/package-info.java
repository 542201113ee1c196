/** Sums over units, such as heads of livestock: who contributes how much, and whether that may be told (disclosure.md 2.7). */
@NullMarked
package pk.nser.db.disclosure.magnitude;

import org.jspecify.annotations.NullMarked;
