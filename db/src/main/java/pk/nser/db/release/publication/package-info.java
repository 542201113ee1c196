/** Copies a release's public levels to the database of public products and checks both databases before the flip. */
@NullMarked
package pk.nser.db.release.publication;

import org.jspecify.annotations.NullMarked;
