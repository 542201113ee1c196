/** The product that is measured, and what a part of the measurements is given and gives back. */
@NullMarked
package pk.nser.bench.product;

import org.jspecify.annotations.NullMarked;
