package pk.nser.server.command.desk;

import pk.nser.db.sharing.agreement.Agreements;
import pk.nser.db.sharing.move.Dossier;
import pk.nser.db.sharing.move.Moves;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.db.sharing.party.Officers;
import pk.nser.db.sharing.request.FormReader;
import pk.nser.db.sharing.request.Requests;
import pk.nser.db.token.Tokens;
import pk.nser.server.command.Failure;

/** What the commands work with. */
public record ProcessDesk(
        Officers officers,
        OfficerTokens tokens,
        FormReader forms,
        Requests requests,
        Moves moves,
        Dossier dossier,
        Agreements agreements,
        Tokens holders) {
    /** Who acts; on the machine itself the operator answers for the name. */
    Officer acting(int id) {
        Officer officer = officers.find(id)
                .orElseThrow(
                        () -> new Failure(Failure.REFUSED, "--by: there is no officer " + id + ": see 'officer list'"));
        if (officer.retired()) {
            throw new Failure(Failure.REFUSED, "--by: officer " + id + " is retired");
        }
        return officer;
    }
}
