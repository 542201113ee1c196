package pk.nser.db.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.grant.Scope;
import pk.nser.db.grant.SharingCategory;

/**
 * An agreement that gives records and holds now.
 *
 * @param grant number of its grant in the lock ledger
 */
record RecordAgreement(int id, int grant, Scope scope) {
    /** @throws IllegalArgumentException when there is none, it gives no records, or its dates do not hold now */
    static RecordAgreement read(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, RecordAgreement.class, "record_agreement.sql", id);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("there is no agreement " + id + " that gives records");
            }
            if (!row.getBoolean("holds")) {
                throw new IllegalArgumentException("the dates of agreement " + id + " do not hold now");
            }
            Scope scope = new Scope(
                    SharingCategory.ofCode(row.getString("category")).orElseThrow(),
                    row.getString("boundary_set"),
                    Set.of((String[]) row.getArray("areas").getArray()),
                    AreaLevel.ofDepth(row.getInt("finest")),
                    Set.of((String[]) row.getArray("dimensions").getArray()),
                    row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                    row.getObject("valid_until", OffsetDateTime.class).toInstant());
            return new RecordAgreement(id, row.getInt("grant_id"), scope);
        }
    }
}
