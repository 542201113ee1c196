/** How long one decision takes. */
@NullMarked
package pk.nser.bench.decide;

import org.jspecify.annotations.NullMarked;
