package pk.nser.db.lookup;

/** HMAC-SHA256 of the thirteen digits with the key of the CNIC hashes: 32 bytes. Does not print itself. */
public final class CnicHash {
    private static final int BYTES = 32;

    private final byte[] bytes;

    CnicHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash of a CNIC has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
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
