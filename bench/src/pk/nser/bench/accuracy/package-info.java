/** How far the released figures lie from the true counts of the same rows: what the protection costs a reader. */
@NullMarked
package pk.nser.bench.accuracy;

import org.jspecify.annotations.NullMarked;
