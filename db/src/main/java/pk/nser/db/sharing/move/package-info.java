/**
 * Moving requests: table, guards, effects and the row of the move, all in one transaction that holds the request. Nothing
 * else changes a state.
 */
@NullMarked
package pk.nser.db.sharing.move;

import org.jspecify.annotations.NullMarked;
