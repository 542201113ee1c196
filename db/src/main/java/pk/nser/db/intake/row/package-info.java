/** Lines of a file of households to checked households, or to the line, field and reason of their refusal. */
@NullMarked
package pk.nser.db.intake.row;

import org.jspecify.annotations.NullMarked;
