package pk.nser.db.sharing.party;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.token.Token;

/**
 * Maintenance tokens (kind M, access.md 3.1): each is one officer's. Only the SHA-256 of the secret is kept. Every check
 * asks the database, so retiring and revoking hold at once.
 */
public final class OfficerTokens {
    /** The longest that one holds. */
    public static final int LONGEST_DAYS = 366;

    private final DataSource database;
    private final SecureRandom random;

    /** @param database the BUILD pool; the APP pool where tokens are only checked */
    public OfficerTokens(DataSource database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * A new token; its text is told this once.
     *
     * @param days how long it holds, 1 to {@link #LONGEST_DAYS}
     * @throws IllegalArgumentException when nobody active has this id, or it would hold too long
     */
    public Token issue(int officer, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("days: a token holds between 1 and " + LONGEST_DAYS + " days");
        }
        Token token = Token.make('M', random);
        try (Connection connection = database.getConnection()) {
            long made = BoundSql.run(
                    connection,
                    OfficerTokens.class,
                    "insert_token.sql",
                    token.id(),
                    token.secretSha256(),
                    days,
                    officer);
            if (made != 1) {
                throw new IllegalArgumentException("there is no active officer " + officer);
            }
            return token;
        } catch (SQLException e) {
            throw new RegistryUnavailable("writing a token", e);
        }
    }

    /** Who presents a token; empty when it is none, unknown, wrong, ended, revoked or its officer retired. */
    public Optional<Officer> check(String presented) {
        Optional<Token> token = Token.parse(presented).filter(parsed -> parsed.kind() == 'M');
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(
                        connection,
                        OfficerTokens.class,
                        "token_officer.sql",
                        token.get().id());
                ResultSet row = statement.executeQuery()) {
            boolean opened = row.next()
                    && MessageDigest.isEqual(
                            row.getBytes("secret_sha256"), token.get().secretSha256());
            return opened ? Optional.of(Officers.officer(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading an officer's token", e);
        }
    }

    /** Ends a token; false when no such one is live. */
    public boolean revoke(String tokenId) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.run(connection, OfficerTokens.class, "revoke_token.sql", tokenId) == 1;
        } catch (SQLException e) {
            throw new RegistryUnavailable("revoking an officer's token", e);
        }
    }
}
