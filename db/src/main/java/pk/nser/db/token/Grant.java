package pk.nser.db.token;

import java.time.Instant;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.grant.Holding;

/**
 * A token that was checked just now and holds.
 *
 * @param tokenId public id, may be logged
 * @param agreement the paper behind it
 * @param holding what decisions are made by
 * @param now the time of the check by the clock of the database
 */
public record Grant(String tokenId, SignedAgreement agreement, Holding holding, Instant now) {}
