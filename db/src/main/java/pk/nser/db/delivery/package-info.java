/** What grants of records are given; so far their keys alone. The build role's work: no serving process comes here. */
@NullMarked
package pk.nser.db.delivery;

import org.jspecify.annotations.NullMarked;
