package pk.nser.db.release.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Transaction;

/** How frozen rows are read: once and all together. */
public final class FrozenRows {
    private FrozenRows() {}

    /** Makes the statements of the rest of this transaction join by hashing alone. */
    public static void joinByHash(Connection connection) throws SQLException {
        Transaction.useMemory(connection);
        BoundSql.text(connection, FrozenRows.class, "use_hash_joins.sql");
    }
}
