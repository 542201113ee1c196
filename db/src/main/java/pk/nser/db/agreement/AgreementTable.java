package pk.nser.db.agreement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;

/** Writes and reads rows of {@code app.agreement}, within a transaction of the caller's. */
public final class AgreementTable {
    private static final String INSERT = SqlFile.read(AgreementTable.class, "insert_agreement.sql");

    private AgreementTable() {}

    /** Writes one, active at once and marked as a demonstration; gives its number. */
    public static int insert(Connection connection, Agreement agreement) throws SQLException {
        Scope scope = agreement.scope();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Filler row = new Filler(connection, statement);
            row.text(agreement.institution());
            row.number(agreement.institutionId());
            row.text(agreement.purpose());
            row.text(agreement.receiver().code());
            row.text(scope.category().code());
            row.text(scope.line());
            row.text(scope.boundarySet());
            row.texts(scope.areas());
            row.number(OptionalInt.of(scope.finest().depth()));
            row.texts(scope.dimensions());
            row.texts(scope.outputs());
            row.texts(scope.filters());
            row.texts(scope.unlocked());
            row.texts(scope.members().stream().map(MemberType::code).toList());
            row.number(OptionalInt.of(scope.scores().first()));
            row.number(OptionalInt.of(scope.scores().last()));
            row.text(scope.geometry().code());
            row.texts(scope.formats().stream().map(Format::code).toList());
            row.wide(scope.quota().households());
            row.wide(scope.quota().rowsPerDay());
            row.texts(scope.addresses().stream().map(AddressBlock::text).toList());
            row.texts(scope.approvals().stream().map(Approval::code).toList());
            row.time(scope.from());
            row.time(scope.until());
            row.number(agreement.grant());
            row.text(ConditionsJson.write(agreement.conditions()));
            try (ResultSet id = statement.executeQuery()) {
                id.next();
                return id.getInt(1);
            }
        }
    }

    /** The agreement with this number; empty when there is none, or one that this build cannot read. */
    public static Optional<SignedAgreement> find(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, AgreementTable.class, "agreement.sql", id);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? AgreementRow.read(row) : Optional.empty();
        }
    }

    /** Fills the places of a statement from the left. */
    private static final class Filler {
        private final Connection connection;
        private final PreparedStatement statement;
        private int place;

        Filler(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(++place, value);
        }

        void wide(long value) throws SQLException {
            statement.setLong(++place, value);
        }

        void number(OptionalInt value) throws SQLException {
            statement.setObject(++place, value.isPresent() ? value.getAsInt() : null, Types.INTEGER);
        }

        void time(Instant value) throws SQLException {
            statement.setObject(++place, value.atOffset(ZoneOffset.UTC));
        }

        void texts(Collection<String> values) throws SQLException {
            Array array =
                    connection.createArrayOf("text", values.stream().sorted().toArray());
            statement.setArray(++place, array);
        }
    }
}
