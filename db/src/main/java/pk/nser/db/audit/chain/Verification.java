package pk.nser.db.audit.chain;

import java.util.List;

/**
 * What verifying showed.
 *
 * @param events how many were replayed
 * @param last number of the last one
 * @param checkpoints how many were compared
 * @param signedUpTo last event that a checkpoint knows; what is behind it could be cut off together with its head unseen
 * @param key name of the verifying key, to be compared with a copy kept elsewhere
 */
public record Verification(
        long events, long last, int checkpoints, long signedUpTo, String key, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
