package pk.nser.server.command.audit;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.AuditUnavailable;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.Verdict;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.server.command.Failure;

/**
 * What commands tell the audit log (access.md 3.5): what is about to be done, committed before it is begun, and what came of it.
 * Without the log nothing is done. The steps that the routes tell as well are called by the same names here.
 *
 * <p>Known limit: a command that is killed between the two leaves an intent without an outcome.
 */
public final class CommandTrail {
    /** Whoever may run commands on the machine; its own log of sign-ins tells who that was. */
    private static final String OPERATOR = "operator";

    private static final Verdict REFUSED = Verdict.denied("refused");

    private final Pools pools;
    private final Asker asker;

    private CommandTrail(Pools pools, Asker asker) {
        this.pools = pools;
        this.asker = asker;
    }

    /** Of a command that names no officer. */
    public static CommandTrail ofOperator(Pools pools) {
        return new CommandTrail(pools, new Asker(null, OPERATOR, OptionalInt.empty(), null));
    }

    /** The same of one about an agreement. */
    public static CommandTrail ofOperator(Pools pools, int agreement) {
        return new CommandTrail(pools, new Asker(null, OPERATOR, OptionalInt.of(agreement), null));
    }

    /** Of a command whose {@code --by} names an officer. */
    public static CommandTrail ofOfficer(Pools pools, int number) {
        return new CommandTrail(pools, Asker.officer(number));
    }

    /**
     * Does something that is told.
     *
     * @param about what it is about, as far as is known before, for example {@code tokens}
     * @param done what came of it, for example {@code tokens/} and the public id
     * @throws Failure when the log cannot be written; then nothing was done
     */
    public <T> T tell(Action action, String about, Supplier<T> work, Function<T, String> done) {
        try (AuditLog log = AuditLog.start(pools.of(Role.AUDIT))) {
            AuditEvent intent = event(action, Verdict.INTENT, about);
            commit(log, intent);
            boolean refused = true;
            try {
                T result = work.get();
                refused = false;
                log.record(event(action, Verdict.PERMIT, done.apply(result)));
                return result;
            } finally {
                if (refused) {
                    log.record(event(action, REFUSED, about));
                }
            }
        }
    }

    /** The same of what came of which nothing more is known than before. */
    public <T> T tell(Action action, String about, Supplier<T> work) {
        return tell(action, about, work, done -> about);
    }

    /** A second time when the first took too long: it had to open the connection. */
    private static void commit(AuditLog log, AuditEvent intent) {
        try {
            log.intent(intent);
        } catch (AuditUnavailable slow) {
            try {
                log.intent(intent);
            } catch (AuditUnavailable away) {
                throw new Failure(
                        Failure.DATABASE,
                        away.getMessage() + ", and nothing is done that it does not tell; see that the database runs"
                                + " (./nser status) and try again");
            }
        }
    }

    private AuditEvent event(Action action, Verdict verdict, String about) {
        return new AuditEvent(action, verdict, asker, Subject.asked(about, null, List.of()), Origin.NONE);
    }
}
