/** What a release line adds to the catalogue: its pairs and its approved custom analyses (disclosure.md section 1). */
@NullMarked
package pk.nser.db.release.catalogue;

import org.jspecify.annotations.NullMarked;
