/** Grows areas from the country down to villages, and union councils and villages inside given tehsils. */
@NullMarked
package pk.nser.db.demo.grow;

import org.jspecify.annotations.NullMarked;
