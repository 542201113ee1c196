/** Files that were made for agreements: which there are, and where they lie. Knows nothing of the households in them. */
@NullMarked
package pk.nser.db.delivery.made;

import org.jspecify.annotations.NullMarked;
