/** Many agreements with different areas and dimensions, and whether what their tokens are sent stays within them. */
@NullMarked
package pk.nser.bench.load.scope;

import org.jspecify.annotations.NullMarked;
