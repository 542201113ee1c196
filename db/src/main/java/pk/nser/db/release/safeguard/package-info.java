/** What stands between the registry and a release that may be published. */
@NullMarked
package pk.nser.db.release.safeguard;

import org.jspecify.annotations.NullMarked;
