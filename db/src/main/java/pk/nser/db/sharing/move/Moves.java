package pk.nser.db.sharing.move;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.agreement.AgreementWriting;
import pk.nser.db.sharing.agreement.ExtentReader;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.process.Cell;
import pk.nser.db.sharing.process.GratisCommand;
import pk.nser.db.sharing.process.GratisProcess;
import pk.nser.db.sharing.process.Guard;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestProcess;
import pk.nser.db.sharing.process.Step;
import pk.nser.db.sharing.process.StepTable;
import pk.nser.db.sharing.request.AreaBook;
import pk.nser.db.sharing.request.FieldFault;
import pk.nser.db.sharing.request.Requests;
import pk.nser.db.sharing.request.StoredRequest;

/** Moves requests: the one door to every state. */
public final class Moves {
    private static final Officer SYSTEM = new Officer(0, "the system", null, EnumSet.of(ActorRole.SYSTEM), false);
    private static final String GRATIS = "gratis.";

    private final DataSource database;
    private final Guards guards;
    private final Effects effects;

    /** @param database the APP pool */
    public Moves(DataSource database, LockCap cap, AreaBook areas) {
        this.database = database;
        this.guards = new Guards(cap);
        this.effects = new Effects(new AgreementWriting(new LockLedger(database, cap)), new ExtentReader(areas));
    }

    private interface Act {
        void on(Connection connection, StoredRequest request) throws SQLException;
    }

    /**
     * Gives a command in one of the officer's roles.
     *
     * @param reason why, for whoever reads the record
     * @param details what the guards of the step ask for, as a JSON object
     * @throws MoveRefused when it is not made
     * @throws pk.nser.db.sharing.request.FieldFault naming a field of the details
     */
    public Moved move(Officer officer, int request, RequestCommand command, String reason, JsonNode details) {
        return inTransaction(request, (connection, held) -> {
            Situation at = situation(connection, held, officer, details);
            Taken<RequestCommand> taken = take(RequestProcess.TABLE, held.state(), officer, command);
            boolean judged = command == RequestCommand.SUBMIT || command == RequestCommand.SET_CONDITIONS;
            if (judged && Guards.completesTheTen(at)) {
                refuseAllTen(connection, held);
                return;
            }
            for (Guard guard : taken.step().guards()) {
                guards.judge(guard, at);
            }
            effects.write(command, at);
            write(connection, held, "request", taken, officer, reason, details);
        });
    }

    /** Gives a command on the path of free data (R28); the same faults. */
    public Moved move(Officer officer, int request, GratisCommand command, String reason, JsonNode details) {
        return inTransaction(request, (connection, held) -> {
            Situation at = situation(connection, held, officer, details);
            Taken<GratisCommand> taken = take(GratisProcess.TABLE, held.gratis(), officer, command);
            for (Guard guard : taken.step().guards()) {
                guards.judge(guard, at);
            }
            if (taken.step().guards().isEmpty()) {
                at.details().only();
            }
            write(connection, held, "gratis", taken, officer, reason, details);
        });
    }

    /**
     * Gives a command by its name at the interface: {@code verify}, or with the path of free data before it {@code
     * gratis.ask}; the same faults, and one of {@code command}.
     */
    public Moved move(Officer officer, int request, String command, String reason, JsonNode details) {
        if (command.startsWith(GRATIS)) {
            GratisCommand wish = GratisCommand.ofCode(command.substring(GRATIS.length()))
                    .orElseThrow(() -> new FieldFault("command", "there is no such command"));
            return move(officer, request, wish, reason, details);
        }
        RequestCommand known =
                RequestCommand.ofCode(command).orElseThrow(() -> new FieldFault("command", "there is no such command"));
        return move(officer, request, known, reason, details);
    }

    /**
     * Moves every agreement whose end has passed by the clock of the database (R22); returns their requests.
     *
     * @throws RuntimeException when one cannot be moved; the others were
     */
    public List<Integer> expire() {
        List<Integer> expired = new ArrayList<>();
        RuntimeException fault = null;
        for (int request : dueToExpire()) {
            try {
                expire(request, expired);
            } catch (RuntimeException thrown) { // whatever it is, it must not keep the others in force
                fault = thrown;
            }
        }
        if (fault != null) {
            throw fault;
        }
        return expired;
    }

    private void expire(int request, List<Integer> expired) {
        inTransaction(request, (connection, held) -> {
            Situation at = situation(connection, held, SYSTEM, JsonNodeFactory.instance.objectNode());
            Cell<?, ?> cell = RequestProcess.TABLE.cell(held.state(), ActorRole.SYSTEM, RequestCommand.EXPIRE);
            if (cell instanceof Cell.Goes<?, ?> && held.ended()) {
                guards.judge(Guard.END_PASSED, at);
                write(
                        connection,
                        held,
                        "request",
                        take(RequestProcess.TABLE, held.state(), SYSTEM, RequestCommand.EXPIRE),
                        SYSTEM,
                        "the end date has passed",
                        at.document());
                expired.add(request);
            }
        });
    }

    /** Every move of a request, in their order. */
    public List<MoveLine> of(int request) {
        try (Connection connection = database.getConnection()) {
            return MoveRows.of(connection, request);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading the moves of a request", e);
        }
    }

    private record Taken<C extends Enum<C>>(Step<?, C> step, ActorRole role) {}

    /** The step in that role of the officer's which may take it. */
    private static <S extends Enum<S>, C extends Enum<C>> Taken<C> take(
            StepTable<S, C> table, S state, Officer officer, C command) {
        boolean order = false;
        for (ActorRole role : officer.roles()) {
            Cell<S, C> cell = table.cell(state, role, command);
            if (cell instanceof Cell.Goes<S, C> goes) {
                return new Taken<>(goes.step(), role);
            }
            order |= cell instanceof Cell.WrongOrder<S, C>;
        }
        String name = command.name().toLowerCase(java.util.Locale.ROOT);
        throw order
                ? new MoveRefused(MoveRefused.Reason.ORDER, name + " does not follow on " + state)
                : new MoveRefused(MoveRefused.Reason.ROLE, name + " is not for this role at " + state);
    }

    private static void refuseAllTen(Connection connection, StoredRequest held) throws SQLException {
        write(
                connection,
                held,
                "request",
                take(RequestProcess.TABLE, held.state(), SYSTEM, RequestCommand.REFUSE),
                SYSTEM,
                "all ten locked dimensions are never given as a whole (protocol 4.2.3)",
                JsonNodeFactory.instance.objectNode());
    }

    private static void write(
            Connection connection,
            StoredRequest held,
            String process,
            Taken<?> taken,
            Officer officer,
            String reason,
            JsonNode details)
            throws SQLException {
        if (reason.isBlank() || reason.length() > 4000) {
            throw new FieldFault("reason", "is required, at most 4000 characters");
        }
        Integer by = taken.role() == ActorRole.SYSTEM ? null : officer.id();
        MoveRows.write(
                connection,
                held.id(),
                new MoveRows.Row(process, taken.step(), taken.role(), by, reason, details.toString()));
    }

    private static Situation situation(Connection connection, StoredRequest request, Officer officer, JsonNode details)
            throws SQLException {
        boolean stranger =
                officer.isRequester() && !Set.of(request.institution()).contains(officer.institution());
        if (stranger) {
            throw new MoveRefused(MoveRefused.Reason.UNKNOWN, "there is no request " + request.id());
        }
        return new Situation(
                connection,
                request,
                Profiles.find(connection, request.institution()).orElseThrow(),
                officer,
                details);
    }

    private Moved inTransaction(int request, Act act) {
        try {
            return Transaction.commit(database, connection -> {
                act.on(connection, MoveRows.hold(connection, request));
                StoredRequest after = Requests.find(connection, request).orElseThrow();
                return new Moved(request, after.state(), after.gratis());
            });
        } catch (SQLException e) {
            throw new RegistryUnavailable("moving a request", e);
        }
    }

    private List<Integer> dueToExpire() {
        List<Integer> due = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Moves.class, "due_to_expire.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                due.add(row.getInt(1));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("looking for what has ended", e);
        }
        return due;
    }
}
