/**
 * The attacker that a release must withstand (disclosure.md 2.12): the linear equations that tie all released cells of a
 * unit together, how far each withheld cell can be narrowed with them, and how well it can be estimated. Knows no
 * database.
 */
@NullMarked
package pk.nser.db.disclosure.audit;

import org.jspecify.annotations.NullMarked;
