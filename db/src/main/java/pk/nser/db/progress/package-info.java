/** How long work tells where it stands. */
@NullMarked
package pk.nser.db.progress;

import org.jspecify.annotations.NullMarked;
