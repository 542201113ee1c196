package pk.nser.db.sharing.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.process.Step;
import pk.nser.db.sharing.request.StoredRequest;

/** The rows of {@code app.request_move}. Writing one moves the request: the database does it, by its own rules. */
final class MoveRows {
    private static final String CONFLICT = "40001";
    private static final String NOT_ALLOWED = "42501";

    private MoveRows() {}

    /** What is written of a move. */
    record Row(
            String process,
            Step<?, ?> step,
            ActorRole role,
            @Nullable Integer officer,
            String reason,
            String details) {}

    static StoredRequest hold(Connection connection, int request) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, MoveRows.class, "hold.sql", request);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new MoveRefused(MoveRefused.Reason.UNKNOWN, "there is no request " + request);
            }
        }
        return pk.nser.db.sharing.request.Requests.find(connection, request).orElseThrow();
    }

    static void write(Connection connection, int request, Row row) throws SQLException {
        try {
            BoundSql.run(
                    connection,
                    MoveRows.class,
                    "insert_move.sql",
                    request,
                    row.process(),
                    row.step().from().name(),
                    row.step().command().name().toLowerCase(java.util.Locale.ROOT),
                    row.role().code(),
                    row.step().to().name(),
                    row.officer(),
                    row.reason(),
                    row.details());
        } catch (SQLException e) {
            throw refused(e).orElseThrow(() -> e);
        }
    }

    private static Optional<MoveRefused> refused(SQLException fault) {
        String said = String.valueOf(fault.getMessage());
        if (said.contains("request_move_four_eyes")) {
            return Optional.of(new MoveRefused(
                    MoveRefused.Reason.FOUR_EYES,
                    "categorising, the Committee's act, the Secretary's act and issuing are different people's"));
        }
        if (CONFLICT.equals(fault.getSQLState())) {
            return Optional.of(new MoveRefused(MoveRefused.Reason.ORDER, "the request has moved meanwhile"));
        }
        if (NOT_ALLOWED.equals(fault.getSQLState())) {
            return Optional.of(new MoveRefused(MoveRefused.Reason.ROLE, "this officer may not move this request"));
        }
        return Optional.empty();
    }

    /** The extent that stands: as proposed, or as the Committee or the Secretary narrowed it; empty before any. */
    static Optional<String> extent(Connection connection, int request) throws SQLException {
        return BoundSql.text(connection, MoveRows.class, "extent.sql", request);
    }

    static List<MoveLine> of(Connection connection, int request) throws SQLException {
        List<MoveLine> lines = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, MoveRows.class, "moves.sql", request);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int officer = row.getInt("officer_id");
                Integer officerId = row.wasNull() ? null : officer;
                lines.add(new MoveLine(
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getString("process"),
                        row.getString("from_state"),
                        row.getString("command"),
                        row.getString("to_state"),
                        row.getString("role"),
                        officerId,
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("details")));
            }
        }
        return lines;
    }
}
