/** From frozen rows to a published release, beside reading the same rows. */
@NullMarked
package pk.nser.bench.release;

import org.jspecify.annotations.NullMarked;
