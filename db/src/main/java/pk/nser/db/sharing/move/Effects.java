package pk.nser.db.sharing.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Optional;
import pk.nser.db.sharing.agreement.AgreementActs;
import pk.nser.db.sharing.agreement.AgreementWriting;
import pk.nser.db.sharing.agreement.Extent;
import pk.nser.db.sharing.agreement.ExtentReader;
import pk.nser.db.sharing.agreement.Paper;
import pk.nser.db.sharing.agreement.Prices;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.request.Fields;

/** What a step writes beside its move, before it. */
final class Effects {
    private final AgreementWriting agreements;
    private final ExtentReader extents;
    private final ObjectMapper mapper = new ObjectMapper();

    Effects(AgreementWriting agreements, ExtentReader extents) {
        this.agreements = agreements;
        this.extents = extents;
    }

    void write(RequestCommand command, Situation at) throws SQLException {
        switch (command) {
            case VERIFY ->
                Profiles.trust(at.connection(), at.request().institution(), (int)
                        at.details().number("confidence", 1, 3));
            case SET_CONDITIONS -> conditions(at);
            case RECOMMEND, APPROVE -> narrow(at);
            case AGREE -> agree(at);
            case ACTIVATE -> AgreementActs.flagWhenNationwide(at.connection(), at.request());
            case SPOT_CHECK ->
                AgreementActs.openCheck(
                        at.connection(), at.request().id(), at.details().text("ground", 20), at.officer());
            case CLEAR, SUSPEND, REVOKE -> closeCheck(command, at);
            case PENALISE -> penalise(at);
            case ASSESS, INTERVIEW, EXPIRE, SUBMIT -> {
                // the move says it all
            }
            case RETURN, INVALIDATE, REFUSE, RESUME, RENEW -> at.details().only();
        }
    }

    private void conditions(Situation at) throws SQLException {
        Fields details = at.details();
        details.only("extent", "expected_households", "safeguards");
        details.text("safeguards", 4000);
        Extent extent = extents.read(details, at.category(), at.request().form());
        Prices.quote(
                at.connection(),
                at.request().id(),
                at.category(),
                at.party().priceClass(),
                extent.dimensions(),
                details.number("expected_households", 0, Long.MAX_VALUE / 4));
    }

    private void narrow(Situation at) throws SQLException {
        Fields details = at.details();
        details.only("extent");
        if (details.has("extent")) {
            Extent extent = extents.read(details, at.category(), at.request().form());
            extents.requireWithin(
                    details,
                    extent,
                    approved(at),
                    at.category(),
                    at.request().form().boundarySet());
        }
    }

    private Extent approved(Situation at) throws SQLException {
        Optional<String> json = MoveRows.extent(at.connection(), at.request().id());
        if (json.isEmpty()) {
            throw Situation.missing("no extent was proposed");
        }
        try {
            JsonNode stored = mapper.readTree(json.get());
            return extents.read(Fields.of(stored), at.category(), at.request().form());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored extent cannot be read", e);
        }
    }

    private void agree(Situation at) throws SQLException {
        Fields details = at.details();
        Extent extent = extents.read(details, at.category(), at.request().form());
        extents.requireWithin(
                details,
                extent,
                approved(at),
                at.category(),
                at.request().form().boundarySet());
        Paper paper = Paper.read(details, extent, at.category());
        try {
            agreements.write(at.connection(), at.request(), at.category(), at.party(), at.officer(), extent, paper);
        } catch (AgreementWriting.LockRefused refused) {
            throw Situation.missing(String.valueOf(refused.getMessage()));
        }
    }

    private static void closeCheck(RequestCommand command, Situation at) throws SQLException {
        Fields details = at.details();
        if (at.request().state() != RequestState.SPOT_CHECK) {
            details.only();
            return;
        }
        details.only("finding");
        AgreementActs.closeCheck(
                at.connection(), at.request().id(), details.text("finding", 4000), command.code(), at.officer());
    }

    private static void penalise(Situation at) throws SQLException {
        Fields details = at.details();
        details.only("clause", "event");
        int clause = (int) details.number("clause", 1, 1000);
        String event = details.text("event", 4000);
        if (!AgreementActs.penalise(at.connection(), at.request().id(), clause, event, at.officer())) {
            throw details.fault("clause", "the agreement has no penalty clause of this number");
        }
    }
}
