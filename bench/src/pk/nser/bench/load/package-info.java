/** The product under the load of many people: popular tiles and others, public and private, and what each of them is sent. */
@NullMarked
package pk.nser.bench.load;

import org.jspecify.annotations.NullMarked;
