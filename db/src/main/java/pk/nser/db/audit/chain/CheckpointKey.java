package pk.nser.db.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * Ed25519 for checkpoints. The signing half is the key file {@code audit.key}; the verifying half lies beside it as
 * {@code audit.pub} (base64 of its X.509 form), so that whoever verifies needs no secret, and a copy of it may go anywhere.
 */
final class CheckpointKey {
    static final String PUBLIC = "audit.pub";

    private static final String ALGORITHM = "Ed25519";
    private static final int NAME_BYTES = 8;

    private CheckpointKey() {}

    /**
     * The signing half; the verifying half is written beside it when it is not there yet.
     *
     * @throws IllegalStateException when a file cannot be used, or the two halves are not of one pair
     */
    static KeyPair signing(Path keys) {
        KeyPair pair = KeyFile.read(keys, KeyFile.AUDIT).ed25519();
        Path file = keys.resolve(PUBLIC);
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the key file " + file + " cannot be written", e);
        }
        if (!Arrays.equals(verifying(keys).getEncoded(), pair.getPublic().getEncoded())) {
            throw new IllegalStateException("the key files audit.key and audit.pub in " + keys
                    + " do not belong together: bring the right one back");
        }
        return pair;
    }

    /**
     * The verifying half.
     *
     * @throws IllegalStateException naming the file when it is missing or no such key
     */
    static PublicKey verifying(Path keys) {
        Path file = keys.resolve(PUBLIC);
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the key file " + file + " is missing or cannot be read; 'audit checkpoint' makes it", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the key file " + file + " is no Ed25519 key", e);
        }
    }

    /** Sixteen hex digits that name a verifying key, to be compared with a copy kept elsewhere. */
    static String name(PublicKey key) {
        byte[] bytes = key.getEncoded();
        return HexFormat.of().formatHex(bytes, bytes.length - NAME_BYTES, bytes.length);
    }

    static String sign(KeyPair pair, Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(checkpoint.bytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    static boolean holds(PublicKey key, Checkpoint checkpoint, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(checkpoint.bytes());
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
