/** Takes a file of households in: read, check, stage, merge, report. Everything accepted is in, or nothing is. */
@NullMarked
package pk.nser.db.intake;

import org.jspecify.annotations.NullMarked;
