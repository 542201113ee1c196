package pk.nser.db.sharing.process;

import static pk.nser.db.sharing.process.ActorRole.CASH_TRANSFER_WING;
import static pk.nser.db.sharing.process.ActorRole.COMMITTEE;
import static pk.nser.db.sharing.process.ActorRole.COMPETENT_AUTHORITY;
import static pk.nser.db.sharing.process.ActorRole.MANAGEMENT;
import static pk.nser.db.sharing.process.ActorRole.REQUESTER;

import java.util.List;
import java.util.Set;

/**
 * The path of free data (protocol 4.2.1, gratis; R28), beside the process of the request: it waives the price and nothing
 * else. A request leaves CONDITIONS_SET only when this path was not begun or is at its end.
 */
public final class GratisProcess {
    /** All steps. */
    public static final StepTable<GratisState, GratisCommand> TABLE = new StepTable<>(List.of(
            step(GratisState.NONE, GratisCommand.ASK, REQUESTER, GratisState.ASKED, Guard.CRITERION),
            step(GratisState.ASKED, GratisCommand.PASS_ON, MANAGEMENT, GratisState.PASSED_ON),
            step(GratisState.ASKED, GratisCommand.DECLINE, MANAGEMENT, GratisState.DECLINED),
            step(GratisState.PASSED_ON, GratisCommand.HANDLE, CASH_TRANSFER_WING, GratisState.HANDLED),
            step(GratisState.HANDLED, GratisCommand.ASSESS, COMMITTEE, GratisState.ASSESSED, Guard.CRITERION),
            step(GratisState.HANDLED, GratisCommand.DECLINE, COMMITTEE, GratisState.DECLINED),
            step(GratisState.ASSESSED, GratisCommand.APPROVE, COMPETENT_AUTHORITY, GratisState.APPROVED),
            step(GratisState.ASSESSED, GratisCommand.DECLINE, COMPETENT_AUTHORITY, GratisState.DECLINED),
            step(
                    GratisState.APPROVED,
                    GratisCommand.SIGN,
                    CASH_TRANSFER_WING,
                    GratisState.SIGNED,
                    Guard.NON_DISCLOSURE)));

    private GratisProcess() {}

    private static Step<GratisState, GratisCommand> step(
            GratisState from, GratisCommand command, ActorRole role, GratisState to, Guard... guards) {
        return new Step<>(from, command, Set.of(role), to, Set.of(guards));
    }
}
