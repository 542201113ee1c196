/** Bytes of a file to records of fields: gzip, physical lines, quotes, limits. Knows nothing of households. */
@NullMarked
package pk.nser.db.intake.csv;

import org.jspecify.annotations.NullMarked;
