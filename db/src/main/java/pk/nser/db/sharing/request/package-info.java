/**
 * The request form (protocol Annex I and 4.1.3; requirements section 4): read and checked at the door, split into one
 * request for each category, kept.
 */
@NullMarked
package pk.nser.db.sharing.request;

import org.jspecify.annotations.NullMarked;
