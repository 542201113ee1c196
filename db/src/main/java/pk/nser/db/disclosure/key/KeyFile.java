package pk.nser.db.disclosure.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret key that lives in a file outside the database (disclosure.md 2.3, access.md 3.8): base64 of 32 bytes, read
 * by its owner alone. Not thread-safe: take one {@link #mac()} per thread.
 */
public final class KeyFile {
    /** Key of the permanent record keys. */
    public static final String RECORD = "record.key";

    /** Key of the noise. */
    public static final String NOISE = "noise.key";

    /** Key of the row hashes that the hold rule compares. */
    public static final String ROWS = "rows.key";

    /** Key of the CNIC hashes. */
    public static final String CNIC = "cnic.key";

    /** Key of the checkpoints of the audit log. */
    public static final String AUDIT = "audit.key";

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final byte[] key;

    private KeyFile(byte[] key) {
        this.key = key;
    }

    /**
     * Reads the key {@code name} in {@code folder}.
     *
     * @throws IllegalStateException naming the file when it is missing, readable by others or not 32 bytes
     */
    public static KeyFile read(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
                if (OTHERS.contains(permission)) {
                    throw new IllegalStateException(
                            "the key file " + file + " can be read by others: chmod 0400 " + file);
                }
            }
            return of(Base64.getDecoder().decode(Files.readString(file).strip()), file.toString());
        } catch (IOException e) {
            throw new IllegalStateException("the key file " + file + " is missing or cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the key file " + file + " is not base64", e);
        }
    }

    private static KeyFile of(byte[] key, String name) {
        if (key.length != BYTES) {
            throw new IllegalStateException("the key file " + name + " does not hold " + BYTES + " bytes");
        }
        return new KeyFile(key.clone());
    }

    /** Sixteen hex digits that name this key without telling it: the start of HMAC-SHA256(key, "fingerprint"). */
    public String fingerprint() {
        byte[] hash = mac().doFinal("fingerprint".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /** The Ed25519 pair (RFC 8032) of which this key is the seed. */
    public KeyPair ed25519() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // Java derives a public key only where it draws the private one, so it is given this key to draw.
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(key, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** A fresh HMAC-SHA256 with this key. */
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
