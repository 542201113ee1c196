/** Parts of the linked tables that a solver can take, and the questions it is asked. */
@NullMarked
package pk.nser.db.disclosure.audit.solve;

import org.jspecify.annotations.NullMarked;
