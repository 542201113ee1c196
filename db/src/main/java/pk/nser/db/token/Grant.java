package pk.nser.db.token;

import java.time.Instant;
import pk.nser.db.grant.Scope;

/**
 * A token that was checked just now and holds.
 *
 * @param tokenId public id, may be logged
 * @param agreement number of its agreement
 * @param now the time of the check by the clock of the database
 */
public record Grant(String tokenId, int agreement, Scope scope, Instant now) {}
