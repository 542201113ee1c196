/** The villages of a boundary set, kept in memory, and whether a household lies in the one it names. */
@NullMarked
package pk.nser.db.intake.village;

import org.jspecify.annotations.NullMarked;
