package pk.nser.db.disclosure.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/**
 * Names and draws of one grant (disclosure.md 2.9): {@code id = base32(HMAC-SHA256(K_grant, "id" | BE64(household)))},
 * cut to 20 characters; draws from {@code HMAC-SHA256(K_grant, "at" | BE64(household) | BE32(try))}. The same household
 * has the same name within a grant, and unrelated ones in two grants. Not thread-safe.
 */
public final class Pseudonyms {
    /** Characters of an id: 100 bits, so that 30 million of them are all different. */
    public static final int CHARACTERS = 20;

    private static final byte[] ID = "id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AT = "at".getBytes(StandardCharsets.US_ASCII);
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private final Mac mac;

    public Pseudonyms(GrantKey key) {
        this.mac = key.mac();
    }

    /** The grant's name of a household. */
    public String household(long householdId) {
        mac.update(ID);
        return base32(mac.doFinal(ByteBuffer.allocate(8).putLong(householdId).array()));
    }

    /** The grant's name of a member, numbered from 1 within the household; tells nothing of the household's name. */
    public String member(long householdId, int memberNo) {
        mac.update(ID);
        return base32(mac.doFinal(
                ByteBuffer.allocate(12).putLong(householdId).putInt(memberNo).array()));
    }

    /** Three draws, uniform from 0 (in) to 1 (out), for one try to place a household. */
    public double[] draws(long householdId, int attempt) {
        mac.update(AT);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(
                ByteBuffer.allocate(12).putLong(householdId).putInt(attempt).array()));
        return new double[] {uniform(hash.getLong()), uniform(hash.getLong()), uniform(hash.getLong())};
    }

    private static double uniform(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(CHARACTERS);
        long buffer = 0;
        int held = 0;
        int next = 0;
        while (text.length() < CHARACTERS) {
            if (held < BITS) {
                buffer = buffer << Byte.SIZE | (hash[next++] & 0xFF);
                held += Byte.SIZE;
            }
            held -= BITS;
            text.append(ALPHABET.charAt((int) (buffer >>> held & 31)));
        }
        return text.toString();
    }
}
