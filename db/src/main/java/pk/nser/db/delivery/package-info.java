/**
 * Makes what grants of records are given. The build role's work: no serving process comes here; what it may know of a file
 * that was made is in {@link pk.nser.db.delivery.made}.
 */
@NullMarked
package pk.nser.db.delivery;

import org.jspecify.annotations.NullMarked;
