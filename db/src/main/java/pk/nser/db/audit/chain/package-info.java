/**
 * The audit log's reading side: replaying the chain, the signed checkpoints outside the database, and the trail of one
 * agreement. What is recomputed here is written down a second time, apart from the database's own function.
 */
@NullMarked
package pk.nser.db.audit.chain;

import org.jspecify.annotations.NullMarked;
