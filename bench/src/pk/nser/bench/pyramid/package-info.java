/** How large the whole pyramid of a release is: every area tile, as it is kept and as it is sent. */
@NullMarked
package pk.nser.bench.pyramid;

import org.jspecify.annotations.NullMarked;
