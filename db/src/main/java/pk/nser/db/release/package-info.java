/**
 * Releases: frozen rows are counted, protected, checked and written; then published by one pointer flip (design.md 4). A
 * build or publication killed at any step leaves the release before it served.
 */
@NullMarked
package pk.nser.db.release;

import org.jspecify.annotations.NullMarked;
