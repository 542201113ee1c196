/**
 * Tokens: their text, their rows in {@code app}, and the check of every private call (access.md 3.1). Only the hash of a
 * secret is kept; validity is told by the clock of the database; any failure or doubt denies.
 */
@NullMarked
package pk.nser.db.token;

import org.jspecify.annotations.NullMarked;
