/** How a side by side measurement is run, judged and told. */
@NullMarked
package pk.nser.bench.measure;

import org.jspecify.annotations.NullMarked;
