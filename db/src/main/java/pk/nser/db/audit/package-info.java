/**
 * The audit log's writing side (access.md 3.5): the thread that hands events to the database, which numbers, dates and
 * chains them. What an event is: {@link pk.nser.db.audit.event}; reading and verifying: {@link pk.nser.db.audit.chain}.
 */
@NullMarked
package pk.nser.db.audit;

import org.jspecify.annotations.NullMarked;
