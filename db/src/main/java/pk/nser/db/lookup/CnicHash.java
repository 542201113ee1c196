package pk.nser.db.lookup;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * The first 16 bytes of HMAC-SHA256 of the thirteen digits with the key of the CNIC hashes: enough that no two numbers ever
 * share them, and half the disk. Does not print itself.
 */
public final class CnicHash {
    static final int BYTES = 16;

    private final byte[] bytes;

    CnicHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash of a CNIC has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    /**
     * The hash of a number.
     *
     * @param key of the CNIC hashes
     * @param digits thirteen, ASCII
     */
    public static CnicHash of(Mac key, byte[] digits) {
        return new CnicHash(Arrays.copyOf(key.doFinal(digits), BYTES));
    }

    /** A copy of it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "the hash of a CNIC";
    }
}
