/**
 * One table for each agreement that gives records: approved columns alone, with the agreement's own pseudonyms, dropped when
 * the agreement is over (access.md 3.3).
 */
@NullMarked
package pk.nser.db.delivery.snapshot;

import org.jspecify.annotations.NullMarked;
