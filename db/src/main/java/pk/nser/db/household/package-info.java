/** What is known of a household, its families and its members, and what follows from it. No database, no files. */
@NullMarked
package pk.nser.db.household;

import org.jspecify.annotations.NullMarked;
