package pk.nser.db.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import pk.nser.db.agreement.AgreementTable;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;

/**
 * An agreement that gives records and holds now.
 *
 * @param grant number of its grant in the lock ledger
 */
record RecordAgreement(int id, int grant, SignedAgreement signed) {
    /** @throws IllegalArgumentException when there is none, it gives no records, or it does not hold now */
    static RecordAgreement read(Connection connection, int id) throws SQLException {
        SignedAgreement signed = AgreementTable.find(connection, id)
                .filter(found -> found.grant().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("there is no agreement " + id + " that gives records"));
        if (signed.standing() != Standing.ACTIVE) {
            throw new IllegalArgumentException(
                    "agreement " + id + " is " + signed.standing().code());
        }
        Instant now = OffsetDateTime.parse(BoundSql.text(connection, RecordAgreement.class, "now.sql")
                        .orElseThrow())
                .toInstant();
        if (now.isBefore(signed.scope().from()) || !now.isBefore(signed.scope().until())) {
            throw new IllegalArgumentException("the dates of agreement " + id + " do not hold now");
        }
        return new RecordAgreement(id, signed.grant().getAsInt(), signed);
    }

    Scope scope() {
        return signed.scope();
    }
}
