/** The commands that make the bench's product, watched while they do: their first run is a measurement of its own. */
@NullMarked
package pk.nser.bench.step;

import org.jspecify.annotations.NullMarked;
