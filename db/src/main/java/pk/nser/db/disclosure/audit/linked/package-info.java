/** What ties released cells together: sets of units shown in several tables and areas, and the equations between them. */
@NullMarked
package pk.nser.db.disclosure.audit.linked;

import org.jspecify.annotations.NullMarked;
