/** Which shown sets of units are withheld besides, so that others cannot be found out. */
@NullMarked
package pk.nser.db.disclosure.audit.repair;

import org.jspecify.annotations.NullMarked;
