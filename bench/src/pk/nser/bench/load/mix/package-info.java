/** Which tiles are asked for and how often: popular places often, all others seldom. */
@NullMarked
package pk.nser.bench.load.mix;

import org.jspecify.annotations.NullMarked;
