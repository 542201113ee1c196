package pk.nser.db.sharing.agreement;

import java.sql.Connection;
import java.sql.SQLException;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.request.StoredRequest;

/** What happens to the latest agreement of a request: spot checks and penalties, in a transaction of the caller's. */
public final class AgreementActs {
    private AgreementActs() {}

    /** Nationwide data make a spot check likely (R26): one is flagged as due by the system itself. */
    public static void flagWhenNationwide(Connection connection, StoredRequest request) throws SQLException {
        if (request.form().coverage().equals("national")) {
            BoundSql.run(connection, AgreementActs.class, "insert_check.sql", "nationwide", 90, null, request.id());
        }
    }

    /** A check begins: the one that was flagged, else a new one. */
    public static void openCheck(Connection connection, int request, String ground, Officer by) throws SQLException {
        if (BoundSql.number(connection, AgreementActs.class, "count_open_checks.sql", request, ground) == 0) {
            BoundSql.run(connection, AgreementActs.class, "insert_check.sql", ground, 0, by.id(), request);
        }
    }

    /** A check ends with its finding and what follows. */
    public static void closeCheck(Connection connection, int request, String finding, String consequence, Officer by)
            throws SQLException {
        BoundSql.run(connection, AgreementActs.class, "close_check.sql", finding, consequence, by.id(), request);
    }

    /**
     * Keeps a penalty in the words of the agreement (R25).
     *
     * @param clause counted from 1
     * @return false when the agreement has no such clause
     */
    public static boolean penalise(Connection connection, int request, int clause, String event, Officer by)
            throws SQLException {
        return BoundSql.run(
                        connection,
                        AgreementActs.class,
                        "insert_penalty.sql",
                        clause - 1,
                        event,
                        by.id(),
                        request,
                        clause - 1)
                == 1;
    }
}
