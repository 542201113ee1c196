/** Who takes part: officers of the unit and of institutions, their tokens, and what is known of a receiver. */
@NullMarked
package pk.nser.db.sharing.party;

import org.jspecify.annotations.NullMarked;
