package pk.nser.db.lookup.programme;

import java.time.Instant;

/**
 * A suspension of an agreement's service that is in force.
 *
 * @param asked numbers asked for since its last thousand
 * @param missed how many of them were not found
 */
public record Suspension(int agreement, Instant since, int asked, int missed) {}
