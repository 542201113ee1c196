/** Freezes the leaves of geo-tagged households with the release line and reads them back (disclosure.md 2.9). */
@NullMarked
package pk.nser.db.release.leaf;

import org.jspecify.annotations.NullMarked;
