/** The frozen rows behind releases: the hold rule that lets changes in, the delta and its folding (disclosure.md 2.1). */
@NullMarked
package pk.nser.db.release.snapshot;

import org.jspecify.annotations.NullMarked;
