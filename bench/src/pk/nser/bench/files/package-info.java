/** Rows for files that nobody's household is in, a run that needs no database, and how much memory writing them takes. */
@NullMarked
package pk.nser.bench.files;

import org.jspecify.annotations.NullMarked;
