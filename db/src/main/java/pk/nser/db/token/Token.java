package pk.nser.db.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A token as its holder writes it, 71 characters: {@code nserA1_}, 14 base62 of public id, {@code _}, 43 base62 of
 * secret, 6 base62 of the CRC-32 of all before it (access.md 3.1). Reading one needs no database, so a scanner can tell
 * a real one from noise. The text never appears in {@link #toString}.
 */
public final class Token {
    /** Characters of a token. */
    public static final int LENGTH = 71;

    private static final String PREFIX = "nser";
    private static final String KINDS = "ACM";
    private static final char VERSION = '1';
    private static final int ID_START = 7;
    private static final int ID_LENGTH = 14;
    private static final int SECRET_START = ID_START + ID_LENGTH + 1;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECK_START = SECRET_START + SECRET_LENGTH;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /**
     * A new token.
     *
     * @param kind one of {@link #kind()}
     */
    public static Token make(char kind, SecureRandom random) {
        if (KINDS.indexOf(kind) < 0) {
            throw new IllegalArgumentException("no kind of token: " + kind);
        }
        String body = PREFIX + kind + VERSION + "_" + Base62.random(random, ID_LENGTH) + "_"
                + Base62.random(random, SECRET_LENGTH);
        return new Token(body + check(body));
    }

    /** The token written as {@code text}; empty when it has another length, character or check sum. */
    public static Optional<Token> parse(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        boolean shaped = KINDS.indexOf(text.charAt(4)) >= 0
                && text.charAt(5) == VERSION
                && text.charAt(6) == '_'
                && text.charAt(SECRET_START - 1) == '_'
                && Base62.isBase62(text.substring(ID_START, SECRET_START - 1))
                && Base62.isBase62(text.substring(SECRET_START));
        if (!shaped || !text.substring(CHECK_START).equals(check(text.substring(0, CHECK_START)))) {
            return Optional.empty();
        }
        return Optional.of(new Token(text));
    }

    /** The public id: may be logged. */
    public String id() {
        return text.substring(ID_START, ID_START + ID_LENGTH);
    }

    /** A agreement, C attenuated child, M maintenance. */
    public char kind() {
        return text.charAt(4);
    }

    /** The whole token, to be shown once to its holder. */
    public String text() {
        return text;
    }

    /** SHA-256 of the secret's characters: what is stored. */
    public byte[] secretSha256() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.substring(SECRET_START, CHECK_START).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base62.ofUnsignedInt(crc.getValue());
    }

    @Override
    public String toString() {
        return "token " + id();
    }
}
