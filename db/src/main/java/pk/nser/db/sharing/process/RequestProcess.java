package pk.nser.db.sharing.process;

import static pk.nser.db.sharing.process.ActorRole.COMMITTEE;
import static pk.nser.db.sharing.process.ActorRole.MIS;
import static pk.nser.db.sharing.process.ActorRole.M_AND_E;
import static pk.nser.db.sharing.process.ActorRole.NSER_MU;
import static pk.nser.db.sharing.process.ActorRole.REQUESTER;
import static pk.nser.db.sharing.process.ActorRole.SECRETARY;
import static pk.nser.db.sharing.process.ActorRole.SYSTEM;
import static pk.nser.db.sharing.process.RequestState.ACTIVE;
import static pk.nser.db.sharing.process.RequestState.AGREED;
import static pk.nser.db.sharing.process.RequestState.APPROVED;
import static pk.nser.db.sharing.process.RequestState.ASSESSED;
import static pk.nser.db.sharing.process.RequestState.COMMITTEE_ASSESSED;
import static pk.nser.db.sharing.process.RequestState.CONDITIONS_SET;
import static pk.nser.db.sharing.process.RequestState.DRAFT;
import static pk.nser.db.sharing.process.RequestState.EXPIRED;
import static pk.nser.db.sharing.process.RequestState.INTERVIEWED;
import static pk.nser.db.sharing.process.RequestState.INVALID;
import static pk.nser.db.sharing.process.RequestState.PENALISED;
import static pk.nser.db.sharing.process.RequestState.REFUSED;
import static pk.nser.db.sharing.process.RequestState.RETURNED;
import static pk.nser.db.sharing.process.RequestState.REVOKED;
import static pk.nser.db.sharing.process.RequestState.SPOT_CHECK;
import static pk.nser.db.sharing.process.RequestState.SUBMITTED;
import static pk.nser.db.sharing.process.RequestState.SUSPENDED;
import static pk.nser.db.sharing.process.RequestState.VERIFIED;

import java.util.List;
import java.util.Set;

/**
 * The process of a request and of its agreement (protocol 4.1, 5.1, Figure 4). The database holds the same lines in
 * {@code app.request_step} and takes no move that is not among them.
 *
 * <p>{@code recommend} and the second {@code approve} are the two acts of Figure 4, Committee and Secretary; the first
 * {@code approve} is the Committee's single act for iii.b, which does not lapse: {@code renew} leads back to it (A15).
 */
public final class RequestProcess {
    /** All steps. */
    public static final StepTable<RequestState, RequestCommand> TABLE = new StepTable<>(List.of(
            step(DRAFT, RequestCommand.SUBMIT, REQUESTER, SUBMITTED, Guard.COMPLETE_FORM),
            step(RETURNED, RequestCommand.SUBMIT, REQUESTER, SUBMITTED, Guard.COMPLETE_FORM),
            step(DRAFT, RequestCommand.REFUSE, SYSTEM, REFUSED, Guard.ALL_TEN),
            step(RETURNED, RequestCommand.REFUSE, SYSTEM, REFUSED, Guard.ALL_TEN),
            step(SUBMITTED, RequestCommand.RETURN, NSER_MU, RETURNED),
            step(SUBMITTED, RequestCommand.INVALIDATE, NSER_MU, INVALID),
            step(SUBMITTED, RequestCommand.VERIFY, NSER_MU, VERIFIED, Guard.RECEIVER_ALLOWED),
            step(VERIFIED, RequestCommand.REFUSE, NSER_MU, REFUSED),
            step(VERIFIED, RequestCommand.ASSESS, NSER_MU, ASSESSED, Guard.SECURITY_JUDGED),
            step(ASSESSED, RequestCommand.REFUSE, SYSTEM, REFUSED, Guard.ALL_TEN),
            step(ASSESSED, RequestCommand.SET_CONDITIONS, NSER_MU, CONDITIONS_SET, Guard.CONDITIONS),
            step(CONDITIONS_SET, RequestCommand.INTERVIEW, NSER_MU, INTERVIEWED, Guard.MEETING_RECORD),
            step(INTERVIEWED, RequestCommand.REFUSE, COMMITTEE, REFUSED),
            step(INTERVIEWED, RequestCommand.RECOMMEND, COMMITTEE, COMMITTEE_ASSESSED, Guard.NOT_SCORE_SERVICE),
            step(INTERVIEWED, RequestCommand.APPROVE, COMMITTEE, APPROVED, Guard.SCORE_SERVICE),
            step(COMMITTEE_ASSESSED, RequestCommand.REFUSE, SECRETARY, REFUSED),
            step(COMMITTEE_ASSESSED, RequestCommand.APPROVE, SECRETARY, APPROVED),
            step(APPROVED, RequestCommand.AGREE, NSER_MU, AGREED, Guard.TERMS),
            step(AGREED, RequestCommand.ACTIVATE, MIS, ACTIVE, Guard.PAID_AND_IN_TIME),
            step(AGREED, RequestCommand.REVOKE, NSER_MU, REVOKED),
            step(AGREED, RequestCommand.EXPIRE, SYSTEM, EXPIRED, Guard.END_PASSED),
            new Step<>(
                    ACTIVE,
                    RequestCommand.SPOT_CHECK,
                    Set.of(NSER_MU, M_AND_E),
                    SPOT_CHECK,
                    Set.of(Guard.CHECK_ALLOWED)),
            step(ACTIVE, RequestCommand.SUSPEND, NSER_MU, SUSPENDED),
            step(ACTIVE, RequestCommand.REVOKE, NSER_MU, REVOKED),
            step(ACTIVE, RequestCommand.EXPIRE, SYSTEM, EXPIRED, Guard.END_PASSED),
            new Step<>(SPOT_CHECK, RequestCommand.CLEAR, Set.of(NSER_MU, M_AND_E), ACTIVE, Set.of(Guard.FINDING)),
            step(SPOT_CHECK, RequestCommand.SUSPEND, NSER_MU, SUSPENDED, Guard.FINDING),
            step(SPOT_CHECK, RequestCommand.REVOKE, NSER_MU, REVOKED, Guard.FINDING),
            step(SPOT_CHECK, RequestCommand.EXPIRE, SYSTEM, EXPIRED, Guard.END_PASSED),
            step(SUSPENDED, RequestCommand.RESUME, NSER_MU, ACTIVE),
            step(SUSPENDED, RequestCommand.PENALISE, NSER_MU, PENALISED, Guard.PENALTY_CLAUSE),
            step(SUSPENDED, RequestCommand.REVOKE, NSER_MU, REVOKED),
            step(SUSPENDED, RequestCommand.EXPIRE, SYSTEM, EXPIRED, Guard.END_PASSED),
            step(PENALISED, RequestCommand.RESUME, NSER_MU, ACTIVE),
            step(PENALISED, RequestCommand.REVOKE, NSER_MU, REVOKED),
            step(PENALISED, RequestCommand.EXPIRE, SYSTEM, EXPIRED, Guard.END_PASSED),
            step(EXPIRED, RequestCommand.RENEW, NSER_MU, APPROVED, Guard.SCORE_SERVICE)));

    private RequestProcess() {}

    private static Step<RequestState, RequestCommand> step(
            RequestState from, RequestCommand command, ActorRole role, RequestState to, Guard... guards) {
        return new Step<>(from, command, Set.of(role), to, Set.of(guards));
    }
}
