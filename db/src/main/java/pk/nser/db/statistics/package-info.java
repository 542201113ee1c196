/** Released figures, areas and releases, read back for serving. Sees the schema {@code agg} only. */
@NullMarked
package pk.nser.db.statistics;

import org.jspecify.annotations.NullMarked;
