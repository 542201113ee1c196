/** Grows union councils and villages inside the tehsils of an imported boundary set. */
@NullMarked
package pk.nser.db.demo.infill;

import org.jspecify.annotations.NullMarked;
