/**
 * The names and draws that a grant of records gives to households (disclosure.md 2.9, access.md 3.8): nothing in two
 * grants' files is equal, and when a grant's key is destroyed nobody can name them again.
 */
@NullMarked
package pk.nser.db.disclosure.pseudonym;

import org.jspecify.annotations.NullMarked;
