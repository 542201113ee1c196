package pk.nser.db.sharing.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.token.Token;

/**
 * Maintenance tokens (kind M, access.md 3.1): each is one officer's. Only the SHA-256 of the secret is kept. Every check
 * asks the database, so retiring and revoking hold at once.
 */
public final class OfficerTokens {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_START = 7;
    private static final int ID_LENGTH = 14;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;
    private static final int SECRET_START = ID_START + ID_LENGTH + 1;

    private final DataSource database;
    private final SecureRandom random;

    /** @param database the APP pool */
    public OfficerTokens(DataSource database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * A new token; its text is told this once.
     *
     * @throws IllegalArgumentException when nobody active has this id
     */
    public Token issue(int officer, int days) {
        Token token = make();
        try (Connection connection = database.getConnection()) {
            long made = BoundSql.run(
                    connection, OfficerTokens.class, "insert_token.sql", token.id(), sha256(token), days, officer);
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
            boolean opened = row.next() && MessageDigest.isEqual(row.getBytes("secret_sha256"), sha256(token.get()));
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

    private Token make() {
        String body = "nserM1_" + base62(ID_LENGTH) + "_" + base62(SECRET_LENGTH);
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Token.parse(body + check(crc.getValue()))
                .orElseThrow(() -> new IllegalStateException("a token of kind M is not read as one"));
    }

    private String base62(int length) {
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 0, ALPHABET.length()).forEach(digit -> text.append(ALPHABET.charAt(digit)));
        return text.toString();
    }

    private static String check(long crc) {
        StringBuilder text = new StringBuilder(CHECK_LENGTH);
        for (long rest = crc; text.length() < CHECK_LENGTH; rest /= ALPHABET.length()) {
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        return text.reverse().toString();
    }

    private static byte[] sha256(Token token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.text()
                            .substring(SECRET_START, SECRET_START + SECRET_LENGTH)
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
