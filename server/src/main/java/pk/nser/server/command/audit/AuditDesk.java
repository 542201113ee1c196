package pk.nser.server.command.audit;

import pk.nser.db.audit.chain.AgreementTrail;
import pk.nser.db.audit.chain.Checkpoints;

/** What the commands work with. */
public record AuditDesk(Checkpoints checkpoints, AgreementTrail trail) {}
