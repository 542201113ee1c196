/** Areas as an explicit tree, from the country down to villages (R3). */
@NullMarked
package pk.nser.oracle.area;

import org.jspecify.annotations.NullMarked;
