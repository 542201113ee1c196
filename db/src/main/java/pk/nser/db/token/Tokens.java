package pk.nser.db.token;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.agreement.AgreementRow;
import pk.nser.db.agreement.AgreementTable;
import pk.nser.db.agreement.ScopeJson;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;

/** The rows of tokens in {@code app}. Times are told by the database. */
public final class Tokens {
    /** Longest overlap of two secrets of one agreement (access.md 3.1). */
    public static final Duration LONGEST_OVERLAP = Duration.ofHours(24);

    /** Most tokens that may stand between an agreement and a child. */
    private static final int MAX_CHAIN = 4;

    private final DataSource database;

    /** @param database the APP pool; that of BUILD where agreements without a request are written */
    public Tokens(DataSource database) {
        this.database = database;
    }

    /** A new token and the number of its agreement. */
    public record Issued(Token token, int agreement) {}

    /** Writes the agreement and one token of it; the secret is in the answer and nowhere else. */
    public Issued issue(Agreement agreement, SecureRandom random) {
        return written("writing a token", connection -> {
            int id = AgreementTable.insert(connection, agreement);
            return new Issued(insert(connection, 'A', id, agreement.scope().until(), null, null, null, random), id);
        });
    }

    /**
     * A token of an agreement that stands.
     *
     * @throws IllegalArgumentException when there is none, it does not stand, or it has a live token
     */
    public Issued issue(int agreement, SecureRandom random) {
        return written("writing a token", connection -> {
            SignedAgreement signed = AgreementTable.find(connection, agreement)
                    .orElseThrow(() -> new IllegalArgumentException("there is no agreement " + agreement));
            if (signed.standing() != Standing.ACTIVE) {
                throw new IllegalArgumentException(
                        "agreement " + agreement + " is " + signed.standing().code());
            }
            Instant until = signed.scope().until();
            return new Issued(insert(connection, 'A', agreement, until, null, null, null, random), agreement);
        });
    }

    /**
     * A second secret of the agreement of a live token; the old one runs out after {@code overlap}.
     *
     * @param overlap at most {@link #LONGEST_OVERLAP}
     * @return empty when no such token of an agreement is live
     */
    public Optional<Issued> rotate(String tokenId, Duration overlap, SecureRandom random) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("two secrets live side by side for 24 hours at most");
        }
        return written("rotating a token", connection -> {
            long agreement;
            try (PreparedStatement statement =
                            BoundSql.prepare(connection, Tokens.class, "shorten.sql", overlap.toSeconds(), tokenId);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                agreement = row.getLong(1);
            }
            SignedAgreement signed =
                    AgreementTable.find(connection, (int) agreement).orElseThrow();
            Token token = insert(connection, 'A', signed.id(), signed.scope().until(), null, null, null, random);
            return Optional.of(new Issued(token, signed.id()));
        });
    }

    /**
     * A token that is narrower than the one shown.
     *
     * @param scope within the scope of {@code parent}: see {@link pk.nser.db.agreement.Narrowing}
     * @param note what it is for, in the words of who made it
     * @throws IllegalArgumentException when it would stand too far below the agreement
     */
    public Token child(Grant parent, Scope scope, String note, SecureRandom random) {
        if (parent.holding().papers().size() > MAX_CHAIN) {
            throw new IllegalArgumentException("a token is made from a token at most " + MAX_CHAIN + " times over");
        }
        return written(
                "writing a token",
                connection -> insert(
                        connection,
                        'C',
                        parent.agreement().id(),
                        scope.until(),
                        parent.tokenId(),
                        ScopeJson.write(scope),
                        note,
                        random));
    }

    /** Ends a token made from {@code parent}; false when no such token is live. */
    public boolean revokeChild(String parent, String tokenId) {
        return written(
                "revoking a token",
                connection -> BoundSql.run(connection, Tokens.class, "revoke_child.sql", tokenId, parent) == 1);
    }

    /** Ends a token, and with it all that were made from it, at once; false when no such token is live. */
    public boolean revoke(String tokenId) {
        return written(
                "revoking token " + tokenId,
                connection -> BoundSql.run(connection, Tokens.class, "revoke_token.sql", tokenId) == 1);
    }

    /** All tokens, the newest first. */
    public List<TokenLine> list() {
        List<TokenLine> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Tokens.class, "tokens.sql");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(new TokenLine(
                        rows.getString("token_id"),
                        rows.getInt("agreement_id"),
                        rows.getString("category"),
                        rows.getString("institution"),
                        List.of((String[]) rows.getArray("areas").getArray()),
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
                PreparedStatement statement = BoundSql.prepare(connection, Tokens.class, "token.sql", tokenId);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? stored(tokenId, row) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading token " + tokenId, e);
        }
    }

    private static Optional<StoredToken> stored(String tokenId, ResultSet row) throws SQLException {
        Optional<SignedAgreement> agreement = AgreementRow.read(row);
        if (agreement.isEmpty()) {
            return Optional.empty();
        }
        List<Scope> children = new ArrayList<>();
        for (String json : (String[]) row.getArray("scopes").getArray()) {
            children.add(ScopeJson.read(json));
        }
        return Optional.of(new StoredToken(
                tokenId,
                row.getString("kind").charAt(0),
                HexFormat.of().formatHex(row.getBytes("secret_sha256")),
                agreement.get(),
                children,
                instant(row, "token_until"),
                row.getBoolean("revoked"),
                instant(row, "database_now")));
    }

    private static Token insert(
            Connection connection,
            char kind,
            int agreement,
            Instant until,
            @Nullable String parent,
            @Nullable String scope,
            @Nullable String note,
            SecureRandom random)
            throws SQLException {
        Token token = Token.make(kind, random);
        try (PreparedStatement statement = BoundSql.prepare(
                connection,
                Tokens.class,
                "insert_token.sql",
                token.id(),
                String.valueOf(kind),
                token.secretSha256(),
                agreement,
                until.atOffset(ZoneOffset.UTC))) {
            statement.setString(6, parent);
            statement.setString(7, scope);
            statement.setString(8, note);
            statement.executeUpdate();
        }
        return token;
    }

    private <T> T written(String what, Transaction.Work<T, RuntimeException> writing) {
        try {
            return Transaction.commit(database, writing);
        } catch (SQLException e) {
            if ("23514".equals(e.getSQLState())) {
                throw new IllegalArgumentException(
                        "the agreement has its live tokens already: rotate or revoke one", e);
            }
            throw new RegistryUnavailable(what, e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
