/** Hostile SQL run on each pool of the serving process, as if it had been injected (access.md 3.3). */
@NullMarked
package pk.nser.db.connection.hostile;

import org.jspecify.annotations.NullMarked;
