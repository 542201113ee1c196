package pk.nser.server.trail;

import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Verdict;
import pk.nser.server.access.Trail;

/** An intent that was committed, and the telling of its outcome. */
record SentRecords(AuditLog log, AuditEvent intent) implements Trail.Sending {
    @Override
    public void sent(Amount sent) {
        log.record(intent.outcome(Verdict.SENT, sent));
    }

    @Override
    public void brokenOff(long bytes) {
        log.record(intent.outcome(Verdict.BROKEN_OFF, new Amount(0, bytes, null)));
    }

    @Override
    public void cut(long bytes) {
        log.record(intent.outcome(Verdict.CUT, new Amount(0, bytes, null)));
    }
}
