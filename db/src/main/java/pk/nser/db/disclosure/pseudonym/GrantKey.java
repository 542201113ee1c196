package pk.nser.db.disclosure.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * The key of one grant of records (K_grant): 32 random bytes, never derived from anything, so that destroying it ends all
 * recomputing. It is kept only wrapped: AES-256-GCM under a master key that lies in a file outside the database, bound to
 * the number of its grant (access.md 3.8).
 */
public final class GrantKey {
    /** Name of the master key's file. */
    public static final String MASTER = "grant.key";

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    private GrantKey(byte[] key) {
        this.key = key;
    }

    /** A new key. */
    public static GrantKey make(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new GrantKey(key);
    }

    /**
     * The key as it may be stored: nonce, then ciphertext with tag.
     *
     * @param master the key file {@link #MASTER}
     */
    public byte[] wrapped(KeyFile master, int grantId, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master, grantId, nonce).doFinal(key);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a grant's key cannot be wrapped", e);
        }
    }

    /**
     * The key that {@link #wrapped} stored.
     *
     * @throws IllegalStateException when it was wrapped for another grant or with another master key, or was changed
     */
    public static GrantKey unwrap(byte[] wrapped, KeyFile master, int grantId) {
        if (wrapped.length != NONCE_BYTES + BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("the wrapped key of grant " + grantId + " has a wrong length");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(wrapped).get(nonce);
        try {
            return new GrantKey(cipher(Cipher.DECRYPT_MODE, master, grantId, nonce)
                    .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "the key of grant " + grantId + " was not wrapped with this " + MASTER + " for this grant", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a grant's key cannot be unwrapped", e);
        }
    }

    /** A fresh HMAC-SHA256 with this key. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static Cipher cipher(int mode, KeyFile master, int grantId, byte[] nonce) throws GeneralSecurityException {
        byte[] wrapping = master.mac().doFinal("wrap a grant's key".getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(wrapping, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(grantId).array());
        return cipher;
    }
}
