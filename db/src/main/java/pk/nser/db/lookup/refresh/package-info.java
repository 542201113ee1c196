/** Fills the CNIC service from the live registry. For the build role's commands; nothing that serves comes here. */
@NullMarked
package pk.nser.db.lookup.refresh;

import org.jspecify.annotations.NullMarked;
