/**
 * Agreements made from approved requests (protocol 4.1.5, 4.1.6, 4.1.7): their extent, never wider than what was asked
 * and approved (R23), their clauses, price and end.
 */
@NullMarked
package pk.nser.db.sharing.agreement;

import org.jspecify.annotations.NullMarked;
