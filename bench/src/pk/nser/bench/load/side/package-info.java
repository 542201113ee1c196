/** The two servers that are put under load: the product, started afresh, and nginx with the same bytes in files. */
@NullMarked
package pk.nser.bench.load.side;

import org.jspecify.annotations.NullMarked;
