package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.SideTransaction;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.connection.Transaction;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;

/**
 * Freezes the members of a build in a transaction beside that of its households, of the same state of the registry (PostgreSQL's
 * exported snapshots), while households are frozen, placed in leaves and counted: members are six times as many.
 *
 * <p>Nothing is committed before {@link #finish}, which belongs after the commit of the transaction that froze the
 * households: members never stand without the row of their build, by which a later command finds and drops them.
 */
public final class MemberFreezing implements AutoCloseable {
    private final DataSource database;
    private @Nullable SideTransaction<Long> side;

    /** @param database the BUILD pool; one connection of it is used */
    public MemberFreezing(DataSource database) {
        this.database = database;
    }

    /**
     * Begins, inside the transaction that freezes the households.
     *
     * @param freezing its connection, whose tables of villages and of who waits are filled
     * @param taken nodes of the shown areas that take their live rows
     */
    void begin(Connection freezing, ShownTree tree, BitSet taken, String line, int build) throws SQLException {
        String snapshot = BoundSql.text(freezing, MemberFreezing.class, "export_snapshot.sql")
                .orElseThrow();
        List<Long> waiting = LineVillages.waiting(freezing);
        SideTransaction<Long> begun = new SideTransaction<>(database, "release-members");
        side = begun;
        Connection connection = begun.connection();
        try (Statement statement = connection.createStatement()) {
            // a snapshot's name cannot be bound; the server made it
            statement.execute(
                    SqlFile.read(MemberFreezing.class, "see_snapshot.sql").replace("<snapshot>", snapshot));
        }
        Transaction.useMemory(connection);
        LineVillages.make(connection, tree);
        LineVillages.markTaken(connection, taken);
        LineVillages.letWait(connection, waiting);
        begun.begin(() -> BoundSql.run(connection, MemberFreezing.class, "freeze_members.sql", build)
                + BoundSql.run(connection, MemberFreezing.class, "keep_members.sql", build, line));
    }

    /** Waits until all are frozen, and commits; tells how many. */
    public long finish(Progress progress) throws SQLException {
        SideTransaction<Long> begun = side;
        if (begun == null) {
            throw new IllegalStateException("the freezing of the members was not begun");
        }
        progress.begin("Freezing members", "members", -1);
        long members = begun.await();
        begun.commit();
        progress.at(members);
        return members;
    }

    /** Ends what is not finished, and undoes it. */
    @Override
    public void close() throws SQLException {
        if (side != null) {
            side.close();
        }
    }
}
