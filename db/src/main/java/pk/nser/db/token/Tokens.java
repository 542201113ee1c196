package pk.nser.db.token;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.grant.Scope;
import pk.nser.db.grant.SharingCategory;

/** The rows of agreements and tokens in {@code app}. Times are told by the database. */
public final class Tokens {
    private static final String AGREEMENT = SqlFile.read(Tokens.class, "insert_agreement.sql");
    private static final String INSERT = SqlFile.read(Tokens.class, "insert_token.sql");
    private static final String REVOKE = SqlFile.read(Tokens.class, "revoke_token.sql");
    private static final String LIST = SqlFile.read(Tokens.class, "tokens.sql");
    private static final String FIND = SqlFile.read(Tokens.class, "token.sql");

    private final DataSource database;

    /** @param database the APP pool */
    public Tokens(DataSource database) {
        this.database = database;
    }

    /** A new token and the number of its agreement. */
    public record Issued(Token token, int agreement) {}

    /** Writes the agreement and one token of it; the secret is in the answer and nowhere else. */
    public Issued issue(Agreement agreement, SecureRandom random) {
        Token token = Token.make(random);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int agreementId = insert(connection, agreement);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, token.id());
                statement.setString(2, String.valueOf(token.kind()));
                statement.setBytes(3, token.secretSha256());
                statement.setInt(4, agreementId);
                statement.setObject(5, time(agreement.scope().until()));
                statement.executeUpdate();
            }
            connection.commit();
            return new Issued(token, agreementId);
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing a token", e);
        }
    }

    private static int insert(Connection connection, Agreement agreement) throws SQLException {
        Scope scope = agreement.scope();
        try (PreparedStatement statement = connection.prepareStatement(AGREEMENT)) {
            statement.setString(1, agreement.institution());
            statement.setString(2, agreement.purpose());
            statement.setString(3, scope.category().code());
            statement.setArray(4, connection.createArrayOf("text", scope.areas().toArray()));
            statement.setString(5, scope.boundarySet());
            statement.setInt(6, scope.finest().depth());
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "text", scope.dimensions().stream().sorted().toArray()));
            statement.setObject(8, time(scope.from()));
            statement.setObject(9, time(scope.until()));
            statement.setObject(
                    10, agreement.grant().isPresent() ? agreement.grant().getAsInt() : null, Types.INTEGER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Ends a token at once; false when no such token is live. */
    public boolean revoke(String tokenId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setString(1, tokenId);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("revoking token " + tokenId, e);
        }
    }

    /** All tokens, the newest first. */
    public List<TokenLine> list() {
        List<TokenLine> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(new TokenLine(
                        rows.getString("token_id"),
                        rows.getInt("agreement_id"),
                        rows.getString("category"),
                        rows.getString("institution"),
                        List.of(texts(rows.getArray("areas"))),
                        AreaLevel.ofDepth(rows.getInt("finest")),
                        instant(rows, "valid_until"),
                        rows.getString("state")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("listing the tokens", e);
        }
        return lines;
    }

    /** The row of a token with its agreement; empty when there is none, or one that this build cannot read. */
    Optional<StoredToken> find(String tokenId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, tokenId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? stored(row) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading token " + tokenId, e);
        }
    }

    private static Optional<StoredToken> stored(ResultSet row) throws SQLException {
        Optional<SharingCategory> category = SharingCategory.ofCode(row.getString("category"));
        if (category.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = new Scope(
                category.get(),
                row.getString("boundary_set"),
                Set.of(texts(row.getArray("areas"))),
                AreaLevel.ofDepth(row.getInt("finest")),
                Set.of(texts(row.getArray("dimensions"))),
                instant(row, "valid_from"),
                instant(row, "agreement_until"));
        return Optional.of(new StoredToken(
                row.getString("token_id"),
                row.getString("kind").charAt(0),
                HexFormat.of().formatHex(row.getBytes("secret_sha256")),
                row.getInt("agreement_id"),
                scope,
                instant(row, "token_until"),
                row.getBoolean("revoked"),
                instant(row, "database_now")));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
