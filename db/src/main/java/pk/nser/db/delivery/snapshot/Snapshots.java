package pk.nser.db.delivery.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Transaction;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.sharing.quota.Quotas;
import pk.nser.db.sharing.quota.Reservation;

/**
 * Makes, finds and drops the snapshots of agreements, on a connection of the BUILD role. Each is made in one transaction
 * beside the one that stands and takes its place when it commits, together with what it takes from the quota: a run that is
 * killed anywhere leaves what stood before.
 */
public final class Snapshots {
    private Snapshots() {}

    /** The one that stands for an agreement; empty when there is none. */
    public static Optional<Snapshot> find(Connection connection, int agreement) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Snapshots.class, "snapshot.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Snapshot(
                            agreement,
                            row.getString("line"),
                            row.getString("release"),
                            row.getLong("households"),
                            row.getLong("row_count"),
                            row.getLong("withheld")))
                    : Optional.empty();
        }
    }

    /**
     * True when the rows that stand have the columns of a schema. They have not when the program has changed since, or when the
     * database came back without what can be made anew (access.md 3.9).
     */
    public static boolean fits(Connection connection, int agreement, RecordSchema schema) throws SQLException {
        return new SnapshotTable(connection, agreement, schema).fits();
    }

    /**
     * Makes one in place of that which stands.
     *
     * @param release that the base of the line is of
     * @param quota of the agreement, out of which households are taken that were in no snapshot of it before
     * @throws IllegalArgumentException when they pass the quota; nothing is kept then
     * @throws BaseRelease.Moved when the base was of another release, or is now; nothing is kept then
     * @throws IllegalStateException when not one row can be given
     */
    public static Snapshot make(
            Connection connection,
            int agreement,
            String line,
            String release,
            Quota quota,
            RowMaker maker,
            Pseudonyms pseudonyms)
            throws SQLException {
        return Transaction.commit(connection, inside -> {
            SnapshotTable table = new SnapshotTable(inside, agreement, maker.schema());
            table.create();
            long withheld;
            long rows;
            try (SnapshotCopy copy = new SnapshotCopy(inside, maker.schema(), table.copy())) {
                withheld = maker.write(pseudonyms, copy);
                copy.finish();
                rows = copy.rows();
            }
            BaseRelease.requireStill(inside, line, release);
            if (rows == 0) {
                throw new IllegalStateException("no household of agreement " + agreement
                        + " can be given: none is as agreed there, none is geo-tagged, or too few are alike");
            }
            table.complete();
            SnapshotTable.Counted counted = table.note();
            table.swap();
            take(inside, agreement, counted.fresh(), quota);
            BoundSql.run(
                    inside,
                    Snapshots.class,
                    "put_snapshot.sql",
                    agreement,
                    line,
                    release,
                    counted.households(),
                    rows,
                    withheld);
            return new Snapshot(agreement, line, release, counted.households(), rows, withheld);
        });
    }

    /** Drops an agreement's snapshot with all that tells what was in it; does nothing where there is none. */
    public static void drop(Connection connection, int agreement) throws SQLException {
        Transaction.<Long, SQLException>commit(connection, inside -> {
            SnapshotTable.drop(inside, agreement);
            return BoundSql.run(inside, Snapshots.class, "delete_snapshot.sql", agreement);
        });
    }

    /** In the same transaction as the rows: what is readable has been taken, and what was taken is readable. */
    private static void take(Connection connection, int agreement, long households, Quota quota) throws SQLException {
        Reservation reservation = Quotas.reserve(connection, agreement, households, 0, quota);
        if (reservation instanceof Reservation.Refused refused) {
            throw new IllegalArgumentException(
                    refused.reason() == Reservation.Reason.HOUSEHOLDS
                            ? "quota.households: this would pass the household quota of agreement " + agreement + ", "
                                    + quota.households() + " over its life"
                            : "agreement " + agreement + " does not hold now");
        }
        if (!Quotas.settle(connection, (Reservation.Held) reservation, households, 0)) {
            throw new IllegalStateException("what was reserved of agreement " + agreement + " is not there");
        }
    }
}
